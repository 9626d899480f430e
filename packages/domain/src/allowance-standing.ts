/** What a figure of the allowance is and is not: it goes with each line into files. */
export const ALLOWANCE_STANDING = "Bahan pertimbangan bagi bendahara, bukan perintah bayar";
