#ifndef BMS_SPECIAL_FUNCTIONS_H
#define BMS_SPECIAL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

/// P(Z <= x) of the standard normal distribution.
double bms_normal_cdf(double x);

#ifdef __cplusplus
}
#endif

#endif
