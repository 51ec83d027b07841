/** Texts that apprentices should not meet as they are: too hard to read, personal data, hard things nobody was told of. */
import { longestSentence, readingGrade } from '../plain-english.ts';
import type { Path } from '../problems.ts';
import type { Scenario } from '../schema.ts';
import type { Warn } from './warning.ts';

/** Years at school; the apprentices' own standard asks for level 2 English, which is about ten. */
const MOST_GRADE = 12;
const MOST_WORDS_IN_A_SENTENCE = 45;

export function textsRead(scenario: Scenario, warn: Warn): void {
  notes(scenario, warn);
  reading(scenario, warn);
  personal(scenario, warn);
}

/** Things some apprentices have lived through, by the words a text uses for them. */
const HARD =
  /\b(suicid\w*|self-harm\w*|overdos\w*|rap(?:e|ed|ist)\b|sexual\w* (?:assault|abuse|harass)\w*|domestic (?:abuse|violence)|miscarr\w+|stillb\w+|stabb(?:ed|ing)|murder\w*|bereave\w*|(?:has|had|have|was|is) died|funeral\w*)\b/i;

function notes({ brief, marked, ...rest }: Scenario, warn: Warn): void {
  if (!marked) return;
  if (brief.tutorNotes.length === 0)
    warn(
      ['brief'],
      'no-tutor-notes',
      'There are no notes for the tutor.',
      'Whoever takes over your class does not know what it is built to show.',
      'Add "tutorNotes" to the brief: what is hidden, and what to talk about after.',
    );
  if (brief.contentNotes.length > 0) return;
  const risk = rest.risks.find(({ incident }) => incident === 'injury' || incident === 'safeguarding');
  const said = risk ? null : hardWords({ brief, ...rest });
  if (!risk && !said) return;
  warn(
    ['brief'],
    'no-content-notes',
    `${risk ? `“${risk.title}” is something some apprentices have lived through` : `A text speaks of something some apprentices have lived through (“${said}”)`}, and nothing says beforehand that it may come.`,
    'They read the content notes before they begin.',
    'Add "contentNotes" to the brief, in a sentence.',
  );
}

function hardWords(scenario: unknown): string | null {
  let found: string | null = null;
  eachText(scenario, [], (text) => {
    found ??= HARD.exec(text)?.[0] ?? null;
  });
  return found;
}

/** Everything in sentences, with where it stands. */
const TEXT_FIELDS = new Set(['text', 'about', 'story', 'why', 'outlook', 'answer', 'tutorNotes', 'contentNotes']);

function eachText(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (Array.isArray(value)) for (const [at, one] of value.entries()) eachText(one, [...path, at], visit);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) eachText(one, [...path, key], visit);
  else if (typeof value === 'string' && path.some((part) => TEXT_FIELDS.has(String(part)))) visit(value, path);
}

function reading(scenario: Scenario, warn: Warn): void {
  eachText(scenario, [], (text, path) => {
    const grade = readingGrade(text);
    const longest = longestSentence(text);
    if ((grade ?? 0) <= MOST_GRADE && longest <= MOST_WORDS_IN_A_SENTENCE) return;
    warn(
      path,
      'hard-to-read',
      longest > MOST_WORDS_IN_A_SENTENCE
        ? `One sentence here has ${longest} words.`
        : `This text takes ${grade} years of school to read with ease; ${MOST_GRADE} is the most here.`,
      'Apprentices who read slowly lose the thread while others play.',
      'Make two sentences of one, and take shorter words.',
    );
  });
}

/** Telephone numbers, addresses of mail and homes, dates of birth and health: what a fact must be marked private for. */
const PERSONAL: readonly [RegExp, string][] = [
  [/(\+44|\b0)\s?\d{3,4}[\s-]?\d{3}[\s-]?\d{3,4}\b/, 'a telephone number'],
  [/\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}\b/, 'an e-mail address'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/, 'a postcode'],
  [/\b(date of birth|born on (?:the )?\d|home address|national insurance)\b/i, 'somebody’s own data'],
  [
    /\b(diagnos(?:ed|is)|on medication|pregnan\w+|disabilit\w+|mental health|epilep\w+|HIV|diabet\w+|autis\w+|dyslexi\w+|asthma\w*|depress(?:ed|ion)|anxiety|chemotherapy|cancer)\b/i,
    'somebody’s health',
  ],
];

function personal({ threads, people }: Scenario, warn: Warn): void {
  const kindIn = (text: string): string | undefined => PERSONAL.find(([pattern]) => pattern.test(text))?.[1];
  const shown = (text: string, path: Path, what: string): void => {
    const found = kindIn(text);
    if (found)
      warn(
        path,
        'private-data',
        `${what} holds ${found}.`,
        'Everybody who plays reads it, and learns that it may be passed round.',
        'Leave it out, or say what follows from it: “She needs to sit down every hour.”',
      );
  };
  people.forEach((one, at) => {
    shown(one.about, ['people', at, 'about'], `What is said of ${one.name}`);
  });
  threads.forEach((one, at) => {
    shown(one.text, ['threads', at, 'text'], `The message “${one.subject}”`);
    one.facts.forEach((fact, index) => {
      const found = kindIn(fact.text);
      if (!found || fact.private) return;
      warn(
        ['threads', at, 'facts', index, 'text'],
        'private-data',
        `This fact holds ${found}, and is not marked as private.`,
        'Somebody who sends it is marked as if that were right.',
        'Write "private": true beside it, or leave it out.',
      );
    });
  });
}
