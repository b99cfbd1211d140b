// Server-sent events out of pieces of text, as the HTML standard reads them. Pure.

/** Takes pieces, wherever they are cut; `tell({ name, data, id })` is called for each event that is whole. */
export function eventReader(tell) {
  let rest = '';
  let id = '';
  let name = '';
  let data = [];

  function end() {
    if (data.length > 0) {
      tell({ name: name || 'message', data: data.join('\n'), id });
    }
    name = '';
    data = [];
  }

  function read(line) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (line === '') {
      end();
    } else if (field === 'event') {
      name = value;
    } else if (field === 'data') {
      data.push(value);
    } else if (field === 'id') {
      id = value;
    }
  }

  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    lines.forEach(read);
  };
}
