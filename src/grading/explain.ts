export const explain = 1
