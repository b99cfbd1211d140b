// Who publishes the numbers, on which terms, and how to cite them. Pure.

const IMPRINT = ['publisher', 'contact', 'source', 'licence'];

/** What is said of who publishes, and how to cite what is shown at an address as of a register date; of practice it is said also where no operator says it. */
export function imprintSays(imprint, { t, date }, registerDate, address) {
  const { publisher, simulated } = imprint;
  const said = IMPRINT.map((key) => saidOf(key, imprint, t)).filter((line) => line !== null);
  const isCited = registerDate && (publisher !== '' || simulated);
  return isCited ? [...said, t('imprint.cite', {
    mark: simulated ? `${t('simulated.mark')} ` : '', publisher: publisher === '' ? '' : `${publisher}, `, date: date(registerDate), address,
  })] : said;
}

function saidOf(key, imprint, t) {
  if (imprint[key] !== '') {
    return t(`imprint.${key}`, { text: imprint[key] });
  }
  return imprint.simulated && key !== 'contact' ? t(`imprint.practice.${key}`) : null;
}
