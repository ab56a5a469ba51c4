// @ts-check
/** What a search text is: a phone number has digits and their signs only. @param {string} text @returns {{name: string, phone: string}} */
export function newClientOf(text) {
  const bare = text.replace(/[\s()-]/g, '');
  return /^\+?\d{5,15}$/.test(bare) ? { name: '', phone: bare.startsWith('+') ? bare : `+${bare}` } : { name: text.trim(), phone: '' };
}
