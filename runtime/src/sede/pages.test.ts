import { beforeAll, describe, expect, it } from 'vitest';
import { loadSedeAssets } from './assets.js';
import { frameFixture } from './fixtures/frame.js';
import { offerFixture } from './fixtures/offer.js';
import { samplePages } from './fixtures/pages.js';
import { type Language, sedeLanguages } from './languages.js';
import { offerPage } from './pages/offer.js';
import { problemStatus } from './pages/problem.js';

type Rendered = { name: string; lang: Language; html: string };

const pages: Rendered[] = Object.entries(samplePages).flatMap(([name, render]) =>
  sedeLanguages.map((lang) => ({ name, lang, html: render(lang) })),
);

function count(html: string, pattern: RegExp): number {
  return [...html.matchAll(pattern)].length;
}

/** What is read aloud of `main`: no tags, no hidden controls. */
function words(html: string): string[] {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replaceAll(/<(svg|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

function page(name: string, lang: Language): string {
  const found = pages.find((each) => each.name === name && each.lang === lang);
  if (!found) throw new Error(`No sample page ${name}`);
  return found.html;
}

describe.each(pages)('$name in $lang', ({ html, lang }) => {
  it('has its language, one h1, the landmarks and a way past the header', () => {
    expect(html).toContain(`<html lang="${lang}">`);
    expect(count(html, /<h1[\s>]/g)).toBe(1);
    for (const landmark of ['header', 'main', 'footer'])
      expect(count(html, new RegExp(`<${landmark}[\\s>]`, 'g'))).toBe(1);
    expect(html).toContain('<a class="skip" href="#main">');
  });

  it('runs under a policy that allows no script, no inline style and no other site', () => {
    expect(html).not.toMatch(/<script|<style|<iframe|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(html).not.toMatch(/(?:src|action|formaction)="(?:https?:)?\/\//);
    expect(count(html, /<link rel="stylesheet"/g)).toBe(1);
  });

  it('links accessibility, a contact and itself in the other languages', () => {
    expect(html).toContain(`href="/${lang}/accesibilidad"`);
    expect(html).toContain('href="tel:');
    for (const other of sedeLanguages.filter((each) => each !== lang)) {
      expect(html).toContain(`<a lang="${other}" hreflang="${other}" href="/${other}`);
    }
  });

  it('protects each form that changes something', () => {
    for (const [form] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g))
      expect(form).toContain('name="csrf"');
  });

  it('names every control and repeats no id', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/\sfor="([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, list] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) {
      for (const id of (list ?? '').split(' ')) expect(ids).toContain(id);
    }
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('starts its title with the word Error when something is to be mended', () => {
    const failed = html.includes('class="err-sum"');
    expect(/<title>Error: /.test(html)).toBe(failed);
    if (failed) expect(html).toMatch(/class="err-sum" role="alert"[^>]*autofocus/);
  });
});

describe('weight', () => {
  let styles = 0;
  beforeAll(() => {
    styles = Buffer.byteLength(loadSedeAssets().styles.content);
  });

  it.each(pages)('$name in $lang stays under 100 kB with its styles', ({ html }) => {
    expect(Buffer.byteLength(html) + styles).toBeLessThan(100_000);
  });
});

describe('offer page', () => {
  const said = {
    es: {
      action: 'Confirmo que la quiero',
      deadline: 'viernes 4 de diciembre de 2026',
      silence: 'Si no haces nada',
    },
    'ca-valencia': {
      action: 'Confirme que la vull',
      deadline: 'divendres 4 de desembre de 2026',
      silence: 'Si no fas res',
    },
    en: {
      action: 'I confirm that I want it',
      deadline: 'Friday 4 December 2026',
      silence: 'If you do nothing',
    },
  } as const;

  it.each(sedeLanguages)('says in %s action, deadline and silence within the first 120 words', (lang) => {
    const start = words(page('offer', lang)).slice(0, 120).join(' ');
    for (const piece of Object.values(said[lang])) expect(start).toContain(piece);
  });

  it.each(sedeLanguages)('follows in %s the order of its pattern', (lang) => {
    const html = page('offer', lang);
    const order = [
      '<h1',
      'id="h-do"',
      'value="confirm"',
      'value="refuse"',
      '/corregir"',
      'id="h-why"',
      'id="h-grants"',
      'id="h-next"',
      'id="h-contact"',
      'id="h-legal"',
    ];
    const places = order.map((piece) => html.indexOf(piece));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('gives refusing the same element and the same form as confirming, with nothing chosen', () => {
    const html = page('offer', 'es');
    expect(count(html, /<button[^>]*name="answer"/g)).toBe(2);
    expect(html).not.toContain('checked');
    expect(count(html, /class="btn"/g)).toBe(1);
  });

  it('asks for no confirmation when silence keeps the right, and still lets refuse and correct', () => {
    const html = page('offer-continued', 'es');
    expect(html).not.toContain('value="confirm"');
    expect(html).toContain('No tienes que hacer nada.');
    expect(html).toContain('value="refuse"');
    expect(html).toContain('/corregir"');
  });

  it('never marks a condition as met when its datum is unknown', () => {
    expect(count(page('offer', 'es'), /<li class="unknown">/g)).toBe(1);
  });

  it('names a thing without gender in the neuter', () => {
    const html = offerPage(frameFixture('ca-valencia', '/of/x'), {
      ...offerFixture('ca-valencia'),
      gender: 'neuter',
    });
    expect(html).toContain('Confirme que ho vull');
    expect(html).toContain('Per què t’ho oferim');
  });

  it('escapes what comes from registers', () => {
    const html = offerPage(frameFixture('es', '/of/x'), { ...offerFixture('es'), firstName: '<b>Empar</b>' });
    expect(html).toContain('&lt;b&gt;Empar&lt;/b&gt;');
  });
});

describe('timeline page', () => {
  it.each(['timeline', 'timeline-late', 'offer'])('marks exactly one current step: %s', (name) => {
    expect(count(page(name, 'es'), /aria-current="step"/g)).toBe(1);
  });

  it('writes the state word inside the heading of each phase', () => {
    const headings = [...page('timeline', 'es').matchAll(/<h4>([\s\S]*?)<\/h4>/g)].map(([, inner]) =>
      (inner ?? '')
        .replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    expect(headings).toEqual([
      'Te lo ofrecemos Hecha',
      'Tú confirmas Hecha',
      'Comprobamos los datos Hecha',
      'Esperábamos tu respuesta Reloj parado',
      'Hacemos la propuesta En curso',
      'Te escuchamos antes de decidir No ha hecho falta',
      'Decidimos y te lo notificamos Pendiente',
    ]);
  });

  it('gives each phase its department and a telephone', () => {
    const phases = page('timeline', 'es').match(/<li class="phase (?:ok|now|todo|off)[\s\S]*?<\/li>/g) ?? [];
    expect(phases).toHaveLength(6);
    for (const phase of phases) {
      expect(phase).toContain('Quién se encarga');
      expect(phase).toContain('href="tel:');
    }
  });

  it('says in the overdue file what the law makes of the silence, unfolded', () => {
    const html = page('timeline-late', 'es');
    expect(html).toContain('Teníamos que contestarte hasta el lunes 1 de marzo de 2027');
    expect(html).not.toContain('¿Y si no contestáis?');
  });
});

describe('identification', () => {
  it.each(sedeLanguages)('shows in %s nothing of a person before the check', (lang) => {
    for (const name of ['identification', 'identification-error', 'identification-blocked']) {
      expect(page(name, lang)).not.toMatch(/Empar|Soler|bonifica|discount/);
    }
  });

  it('hides the form after too many attempts and says until when', () => {
    const html = page('identification-blocked', 'es');
    expect(html).not.toContain('name="nif"');
    expect(html).toContain('a partir de las 10:00');
  });
});

describe('forms that come back', () => {
  it('keep what was typed, escaped, and link each error to its control', () => {
    const html = page('form-errors', 'es');
    expect(html).toContain('El lector &lt;de pantalla&gt; no lee el botón</textarea>');
    expect(html).toContain('<a href="#f-day">');
    expect(html).toMatch(/<fieldset class="field bad" aria-describedby="f-day-error"/);
    expect(html).toMatch(
      /id="f-page"[^>]*aria-describedby="f-page-error f-page-hint"[^>]*aria-invalid="true"/,
    );
    expect(html).toContain('Faltan 4 cosas');
  });
});

describe('problem pages', () => {
  it('have the status that says what happened', () => {
    expect(
      (['notFound', 'gone', 'expired', 'tooMany', 'fault', 'outage'] as const).map(problemStatus),
    ).toEqual([404, 410, 403, 429, 500, 503]);
  });

  it('answer an unknown page and another person’s in the same words', () => {
    expect(page('not-found', 'es')).toContain('o que la página sea de otra persona');
  });

  it('say when to try again only where waiting helps', () => {
    expect(page('outage', 'en')).toContain('Try again in 15 minutes.');
    expect(page('not-found', 'en')).not.toContain('Try again');
  });
});

describe('receipt', () => {
  it('sets the code in groups of four and draws its QR as one path', () => {
    const html = page('receipt', 'es');
    expect(html).toContain('7Q4K 92XD TT08 MJ5R');
    expect(html).toMatch(/<svg class="qr"[^>]*role="img"[^>]*>\s*<path d="M0 0h7v1h-7z/);
  });

  it('lets a person who refused change their mind, and shows no file', () => {
    const html = page('receipt-refusal', 'es');
    expect(html).toContain('puedes decir que sí hasta el viernes 4 de diciembre de 2026');
    expect(html).not.toContain('Número de expediente');
  });
});
