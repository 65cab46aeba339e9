#ifndef BMS_CMALLOC_H
#define BMS_CMALLOC_H

// The settings of the C library's memory, which the module Glibc leaves out.

#include <malloc.h>

#endif
