import { ClockFigure } from '../clock/clock-figure.js';
import type { ClockFigureModel } from '../clock/clock-figure-model.js';
import { type IsoDate, longDate } from '../dates.js';
import { ErrorSummary, FieldMessage } from '../forms/error-summary.js';
import { type FieldError, type FieldValues, fieldId } from '../forms/field.js';
import { FormFields } from '../forms/form-fields.js';
import { Select, SelectField, type SelectOptions } from '../forms/select-field.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { Cited } from '../parts/cited.js';
import { Phone } from '../parts/contact.js';
import { Icon } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { Rich } from '../parts/rich.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';
import { DaysTable } from '../timeline/days-table.js';
import type { CountedTerm } from '../timeline/timeline-item.js';

/** The last day of a term and why. */
export type CalculatorResult = {
  readonly dueOn: IsoDate;
  /** Time of that day at which it ends, as it is printed. */
  readonly time: string;
  /** Day by day, where that fits; `tooLong` says that it does not. Terms in hours have neither. */
  readonly counted?: CountedTerm | undefined;
  /** Its bar over the calendar. */
  readonly figure?: ClockFigureModel | undefined;
  readonly caption: string;
  readonly tooLong: boolean;
  readonly steps: readonly { readonly text: string; readonly article: string }[];
  /** Days that count although people may think otherwise. */
  readonly surprises: readonly string[];
  /** Days left out, where no table shows them. */
  readonly leftOut: readonly string[];
  readonly warnings: readonly { readonly brief: string; readonly about: string }[];
};

/** The calculator of deadlines, before and after its answer. */
export type CalculatorModel = {
  /** `from-day`, `from-month`, `from-year`, `amount`, `unit`, `time`, `town`, `home`. */
  readonly values: FieldValues;
  readonly errors: readonly FieldError[];
  readonly places: SelectOptions;
  readonly calendars: readonly { readonly name: string; readonly years: string }[];
  readonly result?: CalculatorResult | undefined;
};

/** The article that rules every term. */
const LAW = 'Ley 39/2015 art. 30';
/** Fragment of the address of an answer: the browser goes down to it. */
const RESULT = 'resultado';
const units = ['workingDays', 'naturalDays', 'months', 'years', 'hours'] as const;

function HowLong({ model: { values, errors }, t }: { model: CalculatorModel; t: SedeText }) {
  const found = errors.filter(({ field }) => field === 'amount' || field === 'unit');
  const message = (name: string) => found.find(({ field }) => field === name)?.message;
  const describedBy = (name: string) => (message(name) ? `${fieldId(name)}-error` : undefined);
  return (
    <fieldset class={found.length > 0 ? 'field bad' : 'field'}>
      <legend>{t('calculator.howLong')}</legend>
      {found.map(({ field, message: text }) => (
        <FieldMessage id={`${fieldId(field ?? '')}-error`} message={text} t={t} />
      ))}
      <div class="duo">
        <div>
          <label for={fieldId('amount')}>{t('calculator.amount')}</label>
          <input
            class="w-xs"
            id={fieldId('amount')}
            name="amount"
            type="text"
            inputmode="numeric"
            maxlength={6}
            autocomplete="off"
            aria-describedby={describedBy('amount')}
            aria-invalid={message('amount') ? 'true' : undefined}
            value={values.amount ?? ''}
          />
        </div>
        <div>
          <label for={fieldId('unit')}>{t('calculator.unit')}</label>
          <Select
            name="unit"
            options={units.map((value) => ({ value, label: t(`calculator.${value}`) }))}
            value={values.unit ?? ''}
            describedBy={describedBy('unit')}
            invalid={message('unit') !== undefined}
          />
        </div>
      </div>
    </fieldset>
  );
}

function TermForm({ frame, model, t }: { frame: Frame; model: CalculatorModel; t: SedeText }) {
  const { values, errors, places } = model;
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <form
      class="card"
      action={`${inLanguage(frame.lang, sedePaths.calculator)}#${RESULT}`}
      aria-labelledby="h-form"
    >
      <h2 id="h-form">{t('calculator.yourTerm')}</h2>
      <FormFields
        fields={[{ kind: 'date', name: 'from', label: t('calculator.from') }]}
        values={values}
        errors={errors}
        t={t}
      />
      <HowLong model={model} t={t} />
      <FormFields
        fields={[
          {
            kind: 'text',
            name: 'time',
            size: 'small',
            label: t('calculator.time'),
            hint: t('calculator.timeHint'),
            optional: values.unit !== 'hours',
          },
        ]}
        values={values}
        errors={errors}
        t={t}
      />
      <SelectField
        name="town"
        label={t('calculator.town')}
        options={places}
        value={values.town ?? ''}
        error={errorOf('town')}
        t={t}
      />
      <SelectField
        name="home"
        label={t('calculator.home')}
        hint={t('calculator.homeHint')}
        options={[{ value: '', label: t('calculator.sameTown') }, ...places]}
        value={values.home ?? ''}
        error={errorOf('home')}
        t={t}
      />
      <div class="choices">
        <button class="btn" type="submit">
          {t('calculator.calculate')}
        </button>
      </div>
    </form>
  );
}

function Warnings({ result, t }: { result: CalculatorResult; t: SedeText }) {
  if (result.warnings.length === 0) return null;
  return (
    <div class="gap">
      <Note tone="turn" icon="warning">
        <h3>{t('calculator.careful')}</h3>
        <ul class="dots">
          {result.warnings.map(({ brief, about }) => (
            <li>
              <b>{brief}</b> <span class="soft">{about}</span>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

function Result({ frame, result, t }: { frame: Frame; result: CalculatorResult; t: SedeText }) {
  const { lang } = frame;
  return (
    <>
      <section class="sec-s" id={RESULT} aria-labelledby="h-result">
        <h2 id="h-result">{t('calculator.result')}</h2>
        <Note tone="done" icon="calendar">
          <p>{t('calculator.endsOn')}</p>
          <p class="big">
            {t('calculator.atTime', { date: longDate(result.dueOn, lang), time: result.time })}
          </p>
        </Note>
        <Warnings result={result} t={t} />
        {result.figure ? (
          <ClockFigure id="term" figure={result.figure} lang={lang} t={t} folded={false} />
        ) : null}
        {result.counted ? (
          <DaysTable term={result.counted} lang={lang} t={t} caption={result.caption} />
        ) : null}
        {result.tooLong ? <p class="gap soft">{t('calculator.tooLong')}</p> : null}
      </section>
      <section class="sec-s" aria-labelledby="h-why">
        <h2 id="h-why">{t('calculator.why')}</h2>
        <ul class="dots">
          {result.steps.map(({ text, article }) => (
            <li>
              {text} (<Cited text={article} lang={lang} />)
            </li>
          ))}
          {result.surprises.map((text) => (
            <li>{text}</li>
          ))}
          {result.leftOut.length > 0 ? (
            <li>
              {t('calculator.leftOut')}: {result.leftOut.join('; ')}.
            </li>
          ) : null}
        </ul>
      </section>
    </>
  );
}

function About({ frame, model, t }: { frame: Frame; model: CalculatorModel; t: SedeText }) {
  return (
    <aside class="stack" aria-label={t('calculator.about')}>
      <section class="card" aria-labelledby="h-calendar">
        <h2 id="h-calendar">{t('calculator.calendar')}</h2>
        <ul class="dots">
          {model.calendars.map(({ name, years }) => (
            <li>
              {name}: <span class="soft">{years}</span>
            </li>
          ))}
        </ul>
      </section>
      <div class="note info">
        <Icon name="info" />
        <div>
          <p>
            <Rich text={t('calculator.guidance')} /> <Phone number={frame.office.phone} />.
          </p>
        </div>
      </div>
      <section class="card" aria-labelledby="h-law">
        <h2 id="h-law">{t('calculator.lawTitle')}</h2>
        <p class="soft">
          {t('calculator.law')} <Cited text={LAW} lang={frame.lang} />.
        </p>
      </section>
    </aside>
  );
}

/** The calculator: a form that anybody may send, and under it the day and its reasons. */
export function calculatorPage(frame: Frame, model: CalculatorModel): string {
  const t = sedeTexts(frame.lang);
  const { result, errors } = model;
  return pageDocument(
    frame,
    {
      title: result
        ? t('calculator.titleWithResult', { date: longDate(result.dueOn, frame.lang) })
        : t('calculator.title'),
      menu: 'help',
      crumbs: [{ label: t('menu.help'), path: sedePaths.help }],
      failed: errors.length > 0,
    },
    <>
      <ErrorSummary errors={errors} t={t} />
      <h1>{t('calculator.title')}</h1>
      <p class="lead">{t('calculator.lead')}</p>
      <div class="cols sec-s">
        <div>
          <TermForm frame={frame} model={model} t={t} />
          {result ? <Result frame={frame} result={result} t={t} /> : null}
        </div>
        <About frame={frame} model={model} t={t} />
      </div>
    </>,
  );
}
