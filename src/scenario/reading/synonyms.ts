/** Other words tutors use for the fields and the choices of a scenario, and what those are called here. */

/** Fields. A word that may mean several is followed by all of them, likeliest first. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  actors: ['people'],
  address: ['address', 'places'],
  amount: ['rate', 'cost', 'budget', 'amount'],
  answer: ['answer', 'stances'],
  answers: ['stances'],
  available: ['free'],
  body: ['text'],
  budget: ['budget', 'lines'],
  cast: ['people'],
  category: ['kind', 'department', 'stage'],
  chance: ['odds', 'free'],
  characters: ['people'],
  company: ['client', 'supplier'],
  contacts: ['people'],
  cost: ['cost', 'rate', 'fee', 'amount', 'budget'],
  costs: ['lines'],
  crew: ['people'],
  date: ['begins', 'at', 'due', 'day'],
  deadline: ['due', 'ends'],
  dependencies: ['after'],
  depends: ['after'],
  dependson: ['after'],
  description: ['about', 'summary', 'text'],
  desc: ['about', 'summary', 'text'],
  dueby: ['due'],
  duedate: ['due'],
  duration: ['lasts', 'length'],
  email: ['threads'],
  emails: ['threads'],
  end: ['ends'],
  equipment: ['kit'],
  events: ['risks'],
  finish: ['ends'],
  fullname: ['name'],
  gear: ['kit'],
  holidays: ['busy'],
  incidents: ['risks'],
  job: ['title', 'kind'],
  jobtitle: ['title'],
  kind: ['type', 'kind'],
  location: ['place', 'places', 'city'],
  locations: ['places'],
  mail: ['threads'],
  messages: ['threads'],
  money: ['lines'],
  name: ['title', 'name', 'label'],
  needed: ['needs'],
  notes: ['tutorNotes', 'about'],
  options: ['responses', 'stances', 'options'],
  permissions: ['permits'],
  phase: ['stage'],
  picture: ['drawing', 'portrait'],
  image: ['drawing', 'portrait'],
  photo: ['portrait', 'drawing'],
  plan: ['activities'],
  predecessors: ['after'],
  price: ['rate', 'cost', 'fee'],
  probability: ['odds'],
  replies: ['replies', 'stances'],
  resources: ['kit', 'people'],
  responses: ['responses', 'stances'],
  role: ['roles', 'role', 'asks'],
  schedule: ['activities'],
  sender: ['from'],
  skill: ['skills', 'wants'],
  staff: ['people'],
  stakeholders: ['people'],
  start: ['start', 'begins'],
  startdate: ['begins'],
  enddate: ['ends'],
  suppliers: ['suppliers', 'people'],
  tasks: ['activities'],
  team: ['people'],
  town: ['city'],
  trigger: ['when'],
  unavailable: ['busy'],
  when: ['when', 'at', 'due'],
  documents: ['permits'],
  licences: ['permits'],
  licenses: ['permits'],
};

/** Words for choices, by what they are held against. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  actor: ['contributor', 'cast'],
  call: ['phone'],
  complete: ['done'],
  completed: ['done'],
  equipment: ['kit'],
  finished: ['done'],
  gear: ['kit'],
  'high-risk': ['major'],
  lighting: ['light'],
  'in-progress': ['running'],
  mail: ['email'],
  'e-mail': ['email'],
  no: ['decline'],
  pencil: ['pencilled'],
  'pre-production': ['prep'],
  preproduction: ['prep'],
  'post-production': ['post'],
  postproduction: ['post'],
  refuse: ['decline'],
  sms: ['text'],
  started: ['running'],
  talent: ['contributor', 'cast'],
  task: ['work'],
  telephone: ['phone'],
  yes: ['agree'],
};

const own = (table: Readonly<Record<string, readonly string[]>>, word: string): readonly string[] =>
  Object.hasOwn(table, word) ? (table[word] ?? []) : [];

/** What a field of another name is called here, of the names there may be. */
export const fieldMeant = (word: string, names: readonly string[]): string | null =>
  own(FIELDS, word.toLowerCase().replace(/[^a-z]/g, '')).find((one) => one !== word && names.includes(one)) ?? null;

/** Which of the choices another word means: the same word in another form, or one that says the same. */
export function meantChoice(word: string, choices: readonly string[]): string | null {
  const form = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return (
    choices.find((one) => one.toLowerCase() === form) ?? own(CHOICES, form).find((one) => choices.includes(one)) ?? null
  );
}
