/** The page of the desk, empty until its script has asked what is open. */
import { pageWords } from '../messages/desk.ts';
import { inLanguage, type Language } from '../messages/index.ts';

/** HTML of the page, in the language of the editor. */
export function pageHtml(language: Language): string {
  const say = (name: keyof typeof pageWords): string => inLanguage(pageWords[name], language);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-language="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${say('title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="desk.css">
<script type="module" src="desk.js"></script>
</head>
<body>
<header>
<h1>${say('title')} <span data-issue></span></h1>
<p data-progress role="status"></p>
<nav data-documents></nav>
<p class="buttons">
<button type="button" data-do="undo">${say('undo')} <kbd>u</kbd></button>
<button type="button" data-do="read">${say('readHere')} <kbd>r</kbd></button>
<button type="button" data-do="approve">${say('approve')} <kbd>a</kbd></button>
</p>
</header>
<main>
<section aria-label="${say('source')}" data-source tabindex="0"></section>
<section aria-label="${say('print')}" data-print tabindex="0" hidden><canvas></canvas></section>
<section aria-label="${say('draft')}" data-draft tabindex="0"><article class="text"></article></section>
<section aria-label="${say('doubts')}" data-doubts>
<div data-now aria-live="polite"></div>
<ol data-list></ol>
</section>
</main>
<footer><p>${say('keys')}</p></footer>
</body>
</html>
`;
}
