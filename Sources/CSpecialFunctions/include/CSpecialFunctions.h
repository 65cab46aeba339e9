#ifndef BMS_SPECIAL_FUNCTIONS_H
#define BMS_SPECIAL_FUNCTIONS_H

// Distribution functions over Boost.Math, callable from C. For each distribution:
//   _cdf             P(X <= x)
//   _upper           P(X > x), accurate where the cdf rounds to 1
//   _quantile        the x with P(X <= x) = p
//   _upper_quantile  the x with P(X > x) = p, accurate for small p
// An argument outside the domain gives NaN, an unbounded result an infinity. Nothing throws.

#ifdef __cplusplus
extern "C" {
#endif

/// Standard normal distribution.
double bms_normal_cdf(double x);
double bms_normal_upper(double x);
double bms_normal_quantile(double p);
double bms_normal_upper_quantile(double p);

/// Student's t; df > 0, not necessarily whole.
double bms_t_cdf(double x, double df);
double bms_t_upper(double x, double df);
double bms_t_quantile(double p, double df);
double bms_t_upper_quantile(double p, double df);

/// Chi-squared; df > 0.
double bms_chi_squared_cdf(double x, double df);
double bms_chi_squared_upper(double x, double df);
double bms_chi_squared_quantile(double p, double df);
double bms_chi_squared_upper_quantile(double p, double df);

/// F; df1 > 0 of the numerator, df2 > 0 of the denominator.
double bms_f_cdf(double x, double df1, double df2);
double bms_f_upper(double x, double df1, double df2);
double bms_f_quantile(double p, double df1, double df2);
double bms_f_upper_quantile(double p, double df1, double df2);

/// Beta; a > 0, b > 0.
double bms_beta_cdf(double x, double a, double b);
double bms_beta_upper(double x, double a, double b);
double bms_beta_quantile(double p, double a, double b);
double bms_beta_upper_quantile(double p, double a, double b);

/// Gamma; shape > 0, scale > 0.
double bms_gamma_cdf(double x, double shape, double scale);
double bms_gamma_upper(double x, double shape, double scale);
double bms_gamma_quantile(double p, double shape, double scale);
double bms_gamma_upper_quantile(double p, double shape, double scale);

#ifdef __cplusplus
}
#endif

#endif
