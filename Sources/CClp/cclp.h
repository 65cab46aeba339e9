#ifndef BMS_CCLP_H
#define BMS_CCLP_H

// The C interface of Clp declares one function with `bool`, and only where the type is known.
#include <stdbool.h>

#include <coin/Clp_C_Interface.h>

#endif
