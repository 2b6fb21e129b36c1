// Texts of any length, made up.

const HEAD = `Press Conferences
Press Conference by Foreign Minister Ken Aoba
Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
`;
const SPEECH = "The two sides looked at the list of herring once more, and agreed on most of what is on it. ";

/** A conference of at least that many UTF-16 units. */
export function conference(length) {
  const turns = [HEAD];
  for (let turn = 0, at = HEAD.length; at < length; turn++) {
    const question = `Reporter: What of item ${turn}? ${SPEECH}\n`;
    const answer = `Mr. Ken Aoba, Minister for Foreign Affairs: Item ${turn} it is. ${SPEECH.repeat(4)}\n`;
    turns.push(question, answer);
    at += question.length + answer.length;
  }
  return turns.join("");
}
