// @ts-check
/** Where clients find an organisation, and how its page is put on another site. Pure. */

/** @param {string} slug @returns {string} path of the booking page */
export const bookingPath = (slug) => `/book/${slug}`;

/** @param {string} origin of this installation @param {string} slug @returns {string} the one tag that shows the booking page elsewhere */
export const widgetTag = (origin, slug) => `<script src="${origin}/widget.js" data-organisation="${slug}" async></script>`;
