/** The id of the first answer that may be given to an amendment, to which the head of its page leads. */
export const TO_ANSWER = "to-answer";
