/** Numbers from 0 to 1 that are the same every time, by a multiplier of Lehmer's whose period is 2³¹ − 2. */
export function seeded(seed: number): { readonly unit: () => number; readonly normal: () => number } {
  let state = seed;
  const unit = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  // Box and Muller.
  const normal = () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit());
  return { unit, normal };
}
