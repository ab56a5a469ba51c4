// @ts-check
/** What is wrong with a form, before it is sent: field to key of a text. Pure. */

/** @typedef {{ name: string, phone: string, email: string, note: string, guest: string, answers: Record<string, string> }} Details */

/** @param {string} phone @returns {string} as it is sent: without what people put between digits */
export const barePhone = (phone) => phone.replace(/[\s().-]/g, '');

/** @param {Details} details @param {import('./choice.js').Question[]} questions @param {{ email?: boolean }} [needs] @returns {Record<string, string>} */
export function faults(details, questions, needs = {}) {
  /** @type {Record<string, string>} */
  const found = {};
  if (!details.name.trim()) found.name = 'book.need-name';
  if (!/^\+[1-9]\d{6,14}$/.test(barePhone(details.phone))) found.phone = 'book.need-phone';
  const email = details.email.trim();
  if (email ? !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) : needs.email) found.email = 'book.need-email';
  for (const question of questions) {
    const text = said(details, question);
    if (question.required && !text) found[question.id] = 'book.need-answer';
    if (question.kind === 'number' && text && !Number.isFinite(numberIn(text))) found[question.id] = 'book.need-number';
  }
  return found;
}

/** @param {Details} details @param {string} language */
export const client = (details, language) => ({
  name: details.name.trim(),
  phone: barePhone(details.phone),
  email: details.email.trim() || undefined,
  language,
});

/** As the server wants them: a number is one, yes is true. @param {Details} details @param {import('./choice.js').Question[]} questions */
export const answers = (details, questions) => questions
  .map((question) => ({ question: question.id, value: worth(question, said(details, question)) }))
  .filter((answer) => answer.value !== '');

/** @param {Details} details @param {import('./choice.js').Question} question */
const said = (details, question) => (details.answers[question.id] ?? '').trim();

/** @param {import('./choice.js').Question} question @param {string} text */
function worth(question, text) {
  if (!text) return '';
  if (question.kind === 'number') return numberIn(text);
  return question.kind === 'yes_no' ? text === 'yes' : text;
}

/** @param {string} text a comma or a point before the fraction */
const numberIn = (text) => Number(text.replace(/\s/g, '').replace(',', '.'));
