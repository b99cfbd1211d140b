// Sets the remembered theme before the first paint, so that nothing flashes.
(() => {
  try {
    const theme = localStorage.getItem('bofast.theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Without storage, the browser's own preference holds.
  }
})();
