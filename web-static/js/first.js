// Runs before the first paint, so that a remembered colour scheme never flashes the other one.
(() => {
  try {
    const theme = localStorage.getItem('muster.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem('muster.language');
    if (language) document.documentElement.lang = language;
  } catch (refused) {
    console.info('Storage is refused; colours and language follow the browser.', refused);
  }
})();
