const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_LENGTH = 12; // 62^12 is 71.4 bits
const HOSPITAL_LENGTH = 4;
const FORM = new RegExp(`^[0-9A-Za-z]{${HOSPITAL_LENGTH + SECRET_LENGTH}}$`);
const FAIR = 248; // the largest multiple of 62 below 256: bytes above it would favour some digits

/**
 * A new token of a survey's link: the hospital's four characters, which route it, and 71 bits that nobody can
 * guess. `random` gives so many random bytes.
 */
export function newToken(hospital: string, random: (count: number) => Uint8Array): string {
  let secret = '';
  while (secret.length < SECRET_LENGTH) {
    for (const byte of random(SECRET_LENGTH + 4)) {
      if (byte < FAIR && secret.length < SECRET_LENGTH) secret += DIGITS[byte % DIGITS.length];
    }
  }
  return hospital + secret;
}

/** The hospital a token is routed to, or null when the text is no token at all. */
export const hospitalOfToken = (token: string): string | null =>
  FORM.test(token) ? token.slice(0, HOSPITAL_LENGTH) : null;
