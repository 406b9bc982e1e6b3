/**
 * What people here would put into a password and others would try first: what the programme is called, and what is
 * common in pinyin. What is common elsewhere is in the lists that the server checks with.
 */
export const GUESSED_WORDS = [
  ...["tandem", "tongzhou", "iurc", "programme", "coordinator", "secretariat", "cooperation", "password", "passwort"],
  ...["contrasena", "motdepasse", "welcome", "qwerty", "letmein", "iloveyou", "admin", "changeme", "summer", "winter"],
  ...["woaini", "woaiwojia", "zhongguo", "beijing", "shanghai", "mima", "nihao", "zhangwei", "woshishei", "5201314"],
  ...["1314520", "europe", "china", "oumeng", "hezuo", "chengshi", "renmin", "gonggong", "zhengfu"],
];

/** What of a person's own names and address is easily guessed. */
export const ownWords = (person: { email: string; nameEn: string; nameZh: string }): string[] =>
  [person.email, ...person.email.split(/[@.\-_+]/), person.nameZh, ...person.nameEn.split(/\s+/)].filter(
    (word) => word.length > 2,
  );
