#include "CSpecialFunctions.h"

// A failed assertion inside Boost would end the process; what it guards against is caught here by its result.
#define BOOST_DISABLE_ASSERTS

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace {

namespace policies = boost::math::policies;

// Everything is computed in long double: that buys the last digits, the denormal tail, and arguments whose square
// is no double. Errors come back as NaN or an infinity: an exception must not pass through C.
using Real = long double;
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>>;

using Normal = boost::math::normal_distribution<Real, Policy>;
using StudentsT = boost::math::students_t_distribution<Real, Policy>;
using ChiSquared = boost::math::chi_squared_distribution<Real, Policy>;
using FisherF = boost::math::fisher_f_distribution<Real, Policy>;
using Beta = boost::math::beta_distribution<Real, Policy>;
using Gamma = boost::math::gamma_distribution<Real, Policy>;

constexpr double infinity = std::numeric_limits<double>::infinity();

// What the policy does not cover, such as a failed allocation, ends here too.
template <class Function>
double guarded(Function function) noexcept {
  try {
    return static_cast<double>(function());
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

// Probabilities of an infinite x are limits, for which Boost has no answer in every distribution.
template <class Distribution>
Real lower(const Distribution& distribution, Real x) {
  if (x == infinity) return 1;
  return boost::math::cdf(distribution, x);
}

template <class Distribution>
Real upper(const Distribution& distribution, double x) {
  if (x == infinity) return 0;
  return boost::math::cdf(boost::math::complement(distribution, x));
}

// A positive variable has no probability below 0.
template <class Distribution>
Real positiveLower(const Distribution& distribution, double x) {
  return x < 0 ? 0 : lower(distribution, x);
}

template <class Distribution>
Real positiveUpper(const Distribution& distribution, double x) {
  return x < 0 ? 1 : upper(distribution, x);
}

bool positive(double a, double b = 1) { return a > 0 && b > 0 && a < infinity && b < infinity; }

bool probability(double p) { return p >= 0 && p <= 1; }

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

template <class Distribution>
Real lowerQuantile(const Distribution& distribution, double p) {
  return boost::math::quantile(distribution, p);
}

template <class Distribution>
Real upperQuantile(const Distribution& distribution, double p) {
  return boost::math::quantile(boost::math::complement(distribution, p));
}

// Boost's inverse, or NaN where its search gives up with an exception.
template <class Inverse>
Real attempted(Inverse inverse) noexcept {
  try {
    return inverse();
  } catch (...) {
    return std::numeric_limits<Real>::quiet_NaN();
  }
}

// Newton's method for log P(x) = log p in log x, which is nearly a straight line far out in the tail of a beta or F
// distribution. Boost's own inverse is off there by orders of magnitude (1.74: F(3, 20), upper tail 1e-300).
// The start is kept when it already is as good as rounding lets one see.
template <class Distribution>
Real polished(const Distribution& distribution, Real start, Real p, bool inUpperTail, Real end) {
  if (p == 0 || p == 1 || std::isnan(p)) return start;
  Real x = start > 0 && start < end ? start : std::fmin(Real(1), end / 2);
  Real last = infinity;
  for (int step = 0; step < 200; ++step) {
    const Real tail = inUpperTail ? upper(distribution, x) : lower(distribution, x);
    const Real elasticity = x * boost::math::pdf(distribution, x) / tail * (inUpperTail ? -1 : 1);
    const Real error = std::log(p / tail);
    if (!std::isfinite(error) || !(std::fabs(elasticity) > 0)) return start;
    const Real move = std::fmax(Real(-40), std::fmin(Real(40), error / elasticity));
    if (std::fabs(error) < 1e-15L || std::fabs(move) < 1e-17L) return x;
    // No longer shrinking: the rest is rounding in the tail itself.
    if (std::fabs(error) < 1e-10L && std::fabs(error) > last / 2) return x;
    last = std::fabs(error);
    const Real next = x * std::exp(move);
    x = next < end ? next : (x + end) / 2;
  }
  return start;
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
  return guarded([=] {
    const FisherF distribution(df1, df2);
    return polished(distribution, attempted([&] { return lowerQuantile(distribution, p); }), p, false, infinity);
  });
}
double bms_f_upper_quantile(double p, double df1, double df2) {
  if (!positive(df1, df2) || !probability(p)) return undefined;
  if (p == 0) return infinity;
  return guarded([=] {
    const FisherF distribution(df1, df2);
    return polished(distribution, attempted([&] { return upperQuantile(distribution, p); }), p, true, infinity);
  });
}

double bms_beta_cdf(double x, double a, double b) {
  if (!positive(a, b)) return undefined;
  return guarded([=] { return x > 1 ? Real(1) : positiveLower(Beta(a, b), x); });
}
double bms_beta_upper(double x, double a, double b) {
  if (!positive(a, b)) return undefined;
  return guarded([=] { return x > 1 ? Real(0) : positiveUpper(Beta(a, b), x); });
}
double bms_beta_quantile(double p, double a, double b) {
  if (!positive(a, b) || !probability(p)) return undefined;
  return guarded([=] {
    const Beta distribution(a, b);
    return polished(distribution, attempted([&] { return lowerQuantile(distribution, p); }), p, false, 1);
  });
}
double bms_beta_upper_quantile(double p, double a, double b) {
  if (!positive(a, b) || !probability(p)) return undefined;
  return guarded([=] {
    const Beta distribution(a, b);
    const Real x = attempted([&] { return upperQuantile(distribution, p); });
    if (x < 0.5) return polished(distribution, x, p, true, 1);
    // Close to 1, where small p lie, the distance to 1 is the quantity with digits.
    const Beta mirrored(b, a);
    return 1 - polished(mirrored, 1 - x, p, false, 1);
  });
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
