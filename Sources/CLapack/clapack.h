#ifndef BMS_CLAPACK_H
#define BMS_CLAPACK_H

// Fortran prototypes of the BLAS and LAPACK routines in use. OpenBLAS holds both libraries; its own
// headers are not read, because their names and integer widths differ between builds. Integers are 32 bits wide.
// Each character argument has a hidden length after the visible arguments, as gfortran passes it.

#include <stddef.h>

void openblas_set_num_threads(int threads);

// Builds of OpenBLAS without threads have no such routine.
int blas_thread_shutdown_(void) __attribute__((weak));

/// Ends the threads that OpenBLAS starts when it is loaded; they look for work for a tenth of a second before they sleep.
static inline void bms_blas_on_one_thread(void) {
  // In this order: to set the number starts threads where there are none.
  openblas_set_num_threads(1);
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}

/// QR with column pivoting, A·P = Q·R.
void dgeqp3_(const int *m, const int *n, double *a, const int *lda, int *jpvt, double *tau, double *work,
             const int *lwork, int *info);

/// C := Q·C, Qᵀ·C, C·Q or C·Qᵀ, with Q as left by dgeqp3.
void dormqr_(const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a,
             const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork,
             int *info, size_t side_length, size_t trans_length);

#endif
