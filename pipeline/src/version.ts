/** The version of tabstract, as its packages declare it. */
export const version = "0.1.0";
