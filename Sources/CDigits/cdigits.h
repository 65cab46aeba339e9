#ifndef BMS_CDIGITS_H
#define BMS_CDIGITS_H

// Eight decimal digits at once, with instructions that every x86-64 processor has and that the compiler does not find by
// itself. Other processors take the way of DigitWord.swift.

#if defined(__SSE2__)
#include <emmintrin.h>
#include <stdint.h>

/// The digits of a number below 10^8 with leading zeros, 0 to 9 in each byte, the first in the lowest.
static inline uint64_t bms_eight_digits(uint32_t number) {
  const uint32_t high = number / 10000;
  const uint32_t low = number % 10000;
  // Four digits in each of four lanes, times four, so that the multipliers below fit.
  const __m128i four = _mm_unpacklo_epi64(_mm_shufflelo_epi16(_mm_cvtsi32_si128((int)high), 0),
                                          _mm_shufflelo_epi16(_mm_cvtsi32_si128((int)low), 0));
  const __m128i scaled = _mm_slli_epi16(four, 2);
  // By 1000, 100, 10 and 1: the product of the multipliers of a lane is 2^30 over the divisor, rounded up.
  const __m128i first = _mm_setr_epi16(8389, 5243, 13108, -32768, 8389, 5243, 13108, -32768);
  const __m128i second = _mm_setr_epi16(1 << 7, 1 << 11, 1 << 13, -32768, 1 << 7, 1 << 11, 1 << 13, -32768);
  const __m128i quotients = _mm_mulhi_epu16(_mm_mulhi_epu16(scaled, first), second);
  // Each quotient less ten times the one before it is a digit.
  const __m128i tens = _mm_slli_epi64(_mm_mullo_epi16(quotients, _mm_set1_epi16(10)), 16);
  const __m128i digits = _mm_sub_epi16(quotients, tens);
  return (uint64_t)_mm_cvtsi128_si64(_mm_packus_epi16(digits, digits));
}
#endif

#endif
