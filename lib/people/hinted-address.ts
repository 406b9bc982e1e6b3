/** An e-mail address as the record and letters tell it: whoever knows it knows which it is. */
export const hintedAddress = (address: string): string => address.replace(/^(.).*(?=@)/u, "$1…");
