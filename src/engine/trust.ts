/** Goodwill from WARM opens a diary a little further and lends an ear; below COOL both close. Design figures, 0 to 100. */
export const WARM = 70;
export const COOL = 35;
