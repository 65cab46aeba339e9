/// The script of a page: sorting of tables, and the search that narrows the page to units and indicators.
///
/// It adds what it needs to the page, so that without scripts no control is there that does nothing.
enum HTMLScript {
  static let text = #"""
    (function () {
      'use strict';
      var page = document;
      var norwegian = page.documentElement.lang !== 'en';
      var order = { '●': 0, '▲': 1, '■': 2, '○': 3, '+': 0, '·': 1, '−': 2 };
      var each = function (list, body) { Array.prototype.forEach.call(list, body); };

      // What a cell is sorted by: its mark, its number (of a range both), or its text.
      function key(cell) {
        var text = cell ? cell.textContent : '';
        if (text[0] in order && /\s/.test(text[1] || '')) return order[text[0]];
        if (cell && cell.classList.contains('n')) {
          var plain = text.replace(/\u2212/g, '-').replace(norwegian ? /\u00a0/g : /,/g, '');
          if (norwegian) plain = plain.replace(/,/g, '.');
          var found = plain.match(/-?\d+(\.\d+)?/g);
          return found ? found.map(parseFloat) : NaN;
        }
        return text;
      }

      function compare(a, b) {
        if (typeof a === 'string' || typeof b === 'string') {
          return String(a).localeCompare(String(b), page.documentElement.lang, { numeric: true });
        }
        if (a.length && b.length) return a[0] - b[0] || (a[1] || 0) - (b[1] || 0);
        return a - b;
      }

      function sort(table, column, direction) {
        each(table.tBodies, function (part) {
          var rows = Array.prototype.filter.call(part.rows, function (row) {
            return !row.classList.contains('group') && !row.classList.contains('x');
          });
          var absent = part.querySelectorAll('tr.x');
          var keys = rows.map(function (row, index) { return { row: row, key: key(row.cells[column]), at: index }; });
          // A cell without a number stays last in both directions.
          keys.sort(function (a, b) {
            var none = (a.key !== a.key) - (b.key !== b.key);
            return none || direction * compare(a.key, b.key) || a.at - b.at;
          });
          var sorted = page.createDocumentFragment();
          keys.forEach(function (item) { sorted.appendChild(item.row); });
          each(absent, function (row) { sorted.appendChild(row); });
          part.appendChild(sorted);
        });
      }

      each(page.querySelectorAll('table.sortable'), function (table) {
        each(table.tHead.rows[0].cells, function (head, column) {
          var button = page.createElement('button');
          button.type = 'button';
          while (head.firstChild) button.appendChild(head.firstChild);
          head.appendChild(button);
          button.addEventListener('click', function () {
            var down = head.getAttribute('aria-sort') === 'ascending';
            each(table.tHead.rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
            head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
            sort(table, column, down ? -1 : 1);
          });
        });
      });

      // A part with its name, its rows by name, and its link in the contents.
      function parts() {
        var links = {};
        each(page.querySelectorAll('#toc a'), function (link) {
          links[link.getAttribute('href').slice(1)] = link.parentNode;
        });
        return Array.prototype.map.call(page.querySelectorAll('article, figure.wide'), function (element) {
          var heading = element.querySelector('h3, h4');
          var rows = [];
          each(element.querySelectorAll('tbody tr:not(.group)'), function (row) {
            rows.push({ element: row, name: row.textContent.toLowerCase(), head: row.cells[0].tagName === 'TH' });
          });
          each(element.querySelectorAll('svg g.u'), function (row) {
            rows.push({ element: row, name: row.textContent.toLowerCase(), drawn: true });
          });
          rows.forEach(function (row) {
            if (!row.drawn && row.head) row.name = row.element.cells[0].textContent.toLowerCase();
          });
          return {
            element: element, rows: rows, name: heading ? heading.textContent.toLowerCase() : '',
            link: heading ? links[heading.id] : null
          };
        });
      }

      var form = page.getElementById('search');
      var field = page.getElementById('q');
      var hits = page.getElementById('hits');
      var all = null;
      var waiting = null;

      function search() {
        var query = field.value.trim().toLowerCase();
        var found = 0;
        if (!all) all = parts();
        all.forEach(function (part) {
          var whole = !query || part.name.indexOf(query) >= 0;
          var any = whole;
          part.rows.forEach(function (row) {
            var match = whole || row.name.indexOf(query) >= 0;
            if (match && !row.drawn) any = true;
            if (row.drawn) row.element.classList.toggle('dim', !match);
            else row.element.hidden = !match;
          });
          part.element.hidden = !any;
          if (part.link) part.link.hidden = !any;
          if (query && any) found += 1;
        });
        page.documentElement.classList.toggle('searching', !!query);
        hits.textContent = !query ? '' : found ? hits.dataset.hits + ': ' + found : hits.dataset.none;
      }

      // A sheet has neither contents nor search.
      if (!form) return;
      form.hidden = false;
      field.addEventListener('input', function () {
        clearTimeout(waiting);
        waiting = setTimeout(search, 120);
      });
      form.addEventListener('reset', function () { setTimeout(search, 0); });
      form.addEventListener('submit', function (event) {
        event.preventDefault();
        search();
      });

      // On a small screen the contents are folded until asked for.
      if (matchMedia('(max-width: 1023px)').matches) page.getElementById('toc').open = false;
    })();

    """#
}
