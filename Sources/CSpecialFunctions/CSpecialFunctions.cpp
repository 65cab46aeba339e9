#include "CSpecialFunctions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <limits>

namespace {

namespace policies = boost::math::policies;

// Errors come back as NaN or an infinity: an exception must not pass through C. Doubles are promoted to long double
// inside, which buys the last digits and the denormal tail.
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>, policies::promote_double<true>>;

using Normal = boost::math::normal_distribution<double, Policy>;
using StudentsT = boost::math::students_t_distribution<double, Policy>;
using ChiSquared = boost::math::chi_squared_distribution<double, Policy>;
using FisherF = boost::math::fisher_f_distribution<double, Policy>;
using Beta = boost::math::beta_distribution<double, Policy>;
using Gamma = boost::math::gamma_distribution<double, Policy>;

constexpr double infinity = std::numeric_limits<double>::infinity();

// What the policy does not cover, such as a failed allocation, ends here too.
template <class Function>
double guarded(Function function) noexcept {
  try {
    return function();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

// Probabilities of an infinite x are limits, for which Boost has no answer in every distribution.
template <class Distribution>
double lower(const Distribution& distribution, double x) {
  if (x == infinity) return 1;
  return boost::math::cdf(distribution, x);
}

template <class Distribution>
double upper(const Distribution& distribution, double x) {
  if (x == infinity) return 0;
  return boost::math::cdf(boost::math::complement(distribution, x));
}

// A positive variable has no probability below 0.
template <class Distribution>
double positiveLower(const Distribution& distribution, double x) {
  return x < 0 ? 0 : lower(distribution, x);
}

template <class Distribution>
double positiveUpper(const Distribution& distribution, double x) {
  return x < 0 ? 1 : upper(distribution, x);
}

bool positive(double a, double b = 1) { return a > 0 && b > 0 && a < infinity && b < infinity; }

bool probability(double p) { return p >= 0 && p <= 1; }

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

template <class Distribution>
double lowerQuantile(const Distribution& distribution, double p) {
  return boost::math::quantile(distribution, p);
}

template <class Distribution>
double upperQuantile(const Distribution& distribution, double p) {
  return boost::math::quantile(boost::math::complement(distribution, p));
}

}  // namespace

double bms_normal_cdf(double x) {
  if (x == -infinity) return 0;
  return guarded([=] { return lower(Normal(), x); });
}
double bms_normal_upper(double x) { return bms_normal_cdf(-x); }
double bms_normal_quantile(double p) {
  if (!probability(p)) return undefined;
  return guarded([=] { return lowerQuantile(Normal(), p); });
}
double bms_normal_upper_quantile(double p) {
  if (!probability(p)) return undefined;
  return guarded([=] { return upperQuantile(Normal(), p); });
}

double bms_t_cdf(double x, double df) {
  if (!positive(df)) return undefined;
  if (x == -infinity) return 0;
  return guarded([=] { return lower(StudentsT(df), x); });
}
double bms_t_upper(double x, double df) { return bms_t_cdf(-x, df); }
double bms_t_quantile(double p, double df) {
  if (!positive(df) || !probability(p)) return undefined;
  if (p == 0) return -infinity;
  if (p == 1) return infinity;
  return guarded([=] { return lowerQuantile(StudentsT(df), p); });
}
double bms_t_upper_quantile(double p, double df) { return -bms_t_quantile(p, df); }

double bms_chi_squared_cdf(double x, double df) {
  if (!positive(df)) return undefined;
  return guarded([=] { return positiveLower(ChiSquared(df), x); });
}
double bms_chi_squared_upper(double x, double df) {
  if (!positive(df)) return undefined;
  return guarded([=] { return positiveUpper(ChiSquared(df), x); });
}
double bms_chi_squared_quantile(double p, double df) {
  if (!positive(df) || !probability(p)) return undefined;
  return guarded([=] { return lowerQuantile(ChiSquared(df), p); });
}
double bms_chi_squared_upper_quantile(double p, double df) {
  if (!positive(df) || !probability(p)) return undefined;
  return guarded([=] { return upperQuantile(ChiSquared(df), p); });
}

double bms_f_cdf(double x, double df1, double df2) {
  if (!positive(df1, df2)) return undefined;
  return guarded([=] { return positiveLower(FisherF(df1, df2), x); });
}
double bms_f_upper(double x, double df1, double df2) {
  if (!positive(df1, df2)) return undefined;
  return guarded([=] { return positiveUpper(FisherF(df1, df2), x); });
}
double bms_f_quantile(double p, double df1, double df2) {
  if (!positive(df1, df2) || !probability(p)) return undefined;
  if (p == 1) return infinity;
  return guarded([=] { return lowerQuantile(FisherF(df1, df2), p); });
}
double bms_f_upper_quantile(double p, double df1, double df2) {
  if (!positive(df1, df2) || !probability(p)) return undefined;
  if (p == 0) return infinity;
  return guarded([=] { return upperQuantile(FisherF(df1, df2), p); });
}

double bms_beta_cdf(double x, double a, double b) {
  if (!positive(a, b)) return undefined;
  return guarded([=] { return x > 1 ? 1 : positiveLower(Beta(a, b), x); });
}
double bms_beta_upper(double x, double a, double b) {
  if (!positive(a, b)) return undefined;
  return guarded([=] { return x > 1 ? 0 : positiveUpper(Beta(a, b), x); });
}
double bms_beta_quantile(double p, double a, double b) {
  if (!positive(a, b) || !probability(p)) return undefined;
  return guarded([=] { return lowerQuantile(Beta(a, b), p); });
}
double bms_beta_upper_quantile(double p, double a, double b) {
  if (!positive(a, b) || !probability(p)) return undefined;
  return guarded([=] { return upperQuantile(Beta(a, b), p); });
}

double bms_gamma_cdf(double x, double shape, double scale) {
  if (!positive(shape, scale)) return undefined;
  return guarded([=] { return positiveLower(Gamma(shape, scale), x); });
}
double bms_gamma_upper(double x, double shape, double scale) {
  if (!positive(shape, scale)) return undefined;
  return guarded([=] { return positiveUpper(Gamma(shape, scale), x); });
}
double bms_gamma_quantile(double p, double shape, double scale) {
  if (!positive(shape, scale) || !probability(p)) return undefined;
  return guarded([=] { return lowerQuantile(Gamma(shape, scale), p); });
}
double bms_gamma_upper_quantile(double p, double shape, double scale) {
  if (!positive(shape, scale) || !probability(p)) return undefined;
  return guarded([=] { return upperQuantile(Gamma(shape, scale), p); });
}
