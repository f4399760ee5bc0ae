/** Types that are not exported on purpose. */
export const unnamedTypes: string[];
