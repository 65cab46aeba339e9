#ifndef BMS_CLAPACK_H
#define BMS_CLAPACK_H

// Fortran prototypes of the BLAS and LAPACK routines in use. OpenBLAS holds both libraries; its own
// headers are not read, because their names and integer widths differ between builds.

void openblas_set_num_threads(int threads);

#endif
