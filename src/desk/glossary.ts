/**
 * The trade's own words, explained once in plain English. Terms in running text and the help page both read this.
 */
export interface GlossaryEntry {
  term: string;
  meaning: string;
}

const ENTRIES: Record<string, string> = {
  'actual cost': 'What has been used or billed so far. It only grows.',
  agent: 'Speaks for a performer. Dates and money go through the agent, never straight to the performer.',
  'call sheet':
    'One day on paper: who comes, when and where, the order of work, the nearest hospital. Everybody acts on the latest one they have read.',
  'call time': 'The time at which a person has to be there, ready to start.',
  challenge: 'Someone else wants a person you have on pencil. Confirm or let go by the time given.',
  client: 'Pays for the production and has to get what the brief promises.',
  accrued: 'Used, and not billed by the supplier yet: overtime, or days whose invoice is still to come.',
  committed: 'Money promised for bookings that have not been used yet.',
  conform: 'Rebuilding the locked edit at full quality.',
  confirm: 'Turning an offer or a pencil into a booking. From here, letting go can cost money.',
  contingency: 'Money kept back for what nobody could plan. Drawing on it needs a reason and the producer’s word.',
  contributor: 'A person who appears as themselves, such as someone interviewed.',
  control: 'Something you do to make a hazard less likely or less harmful.',
  'cost line': 'One heading of the budget, such as crew or locations.',
  'cost report': 'What each line has cost, what is still to come, and why it differs from the budget.',
  'cover set': 'Indoor work kept ready in case the weather stops the outdoor work.',
  'deal memo':
    'The agreed terms of a booking on one page: dates, rate, hours, overtime, kit and travel. Signed, it is the contract.',
  'desk minutes': 'Your own working time. Whatever reaches other people costs some of it.',
  enquiry: 'Asking whether someone or something is free. It holds nothing.',
  'estimate to complete': 'What the work still to be done is expected to cost.',
  forecast: 'What the whole job is expected to cost in the end: used, committed and still to come.',
  float: 'Cash in the coordinator’s hands for small things. Float plus receipts is always what was handed out.',
  grade: 'Matching and shaping the colours of the finished pictures.',
  hazard: 'Something that could hurt somebody.',
  'head of department': 'Leads one craft, such as camera or sound. Their crew are reached through them.',
  'near miss': 'Nobody was hurt, but somebody could have been. It is written down so that it does not happen again.',
  offload: 'Copying camera cards to drives, with checks, before the cards are used again.',
  overtime: 'Work past the agreed day, paid in blocks at a higher rate.',
  pencil: 'A provisional hold. First pencil is first in line; it lapses unless you confirm.',
  permission: 'The owner’s written agreement to film in a place. It takes time to get.',
  'picture lock': 'The moment from which the edit may not change, so that sound and colour can begin.',
  'production coordinator':
    'Plans, books, tells everybody, keeps the paperwork and the money straight. Your role here.',
  'production manager': 'Runs the money and the people of a production. Usually the person you report to.',
  'prep test': 'Building the kit and trying every piece at the hire house, before anybody waits for it on set.',
  promise: 'Something you said you would do by a time. It is checked against what happens.',
  'purchase order': 'A numbered order raised before money is committed. The invoice is checked against it.',
  'quality check': 'A technical test of the finished film: pictures, sound level, captions. Delivery fails without it.',
  recce: 'A visit to a place before filming, to find noise, access, power, parking and danger.',
  release: 'Letting a booking go. Late, it can cost a fee.',
  'release form': 'A person’s signed consent to be filmed and shown.',
  rest: 'Hours between the end of one working day and the start of the next. Eleven is the usual least.',
  revision: 'A later version of a call sheet. It carries a number and replaces what went before.',
  'risk assessment':
    'The written list of hazards, who could be hurt, and the controls. Work does not start until it is signed.',
  rushes: 'The pictures and sound as they were recorded.',
  schedule: 'Who does what, where and when, from first preparation to delivery.',
  turnaround: 'Rest between wrap and the next call.',
  'unit base': 'Where the crew parks, eats and gathers. The call is usually here.',
  variance: 'Budget less forecast. Under is good; over needs a reason.',
  wrap: 'The end of filming for the day.',
};

export const GLOSSARY: readonly GlossaryEntry[] = Object.entries(ENTRIES)
  .map(([term, meaning]) => ({ term, meaning }))
  .sort((a, b) => (a.term < b.term ? -1 : 1));

export const meaningOf = (term: string): string | undefined => ENTRIES[term.toLowerCase()];
