/** Kit, as an author writes it. Shape. */
import { z } from 'zod';
import { chance, date, department, id, length, line, money, range, snippet, text, vat } from '../vocabulary.ts';

export const kitShape = z
  .strictObject({
    id,
    name: line.describe('As on the hire list.'),
    supplier: line.describe('Who hires or sells it.'),
    department: department.default('camera'),
    provides: z.array(id).min(1).describe('What it serves as: named by `asks` in needs.'),
    specs: z.array(id).default([]).describe('Technical facts that needs may want: "uhd-25p", "licence-online".'),
    about: text.describe('What a coordinator would know of it.'),
    rate: money.describe('Per day, or once if `once` is true; excluding VAT.'),
    vat,
    once: z.boolean().default(false).describe('True: charged once (a purchase, a licence), not by the day.'),
    stock: z
      .number()
      .int()
      .min(1)
      .max(50)
      .default(1)
      .describe('How many of it the supplier has: that many can be in use at once.'),
    lead: length.default('4 h').describe('Notice the supplier needs, in office time.'),
    free: chance.default(100).describe('Chance, in per cent, of being free on a date that is not in `busy`.'),
    busy: z.array(date).default([]).describe('Dates on which it is hired out.'),
    replies: range
      .default(['15 min', '90 min'])
      .describe('Shortest and longest office time until the supplier answers.'),
    collectedBy: id.optional().describe('The activity that fetches it; without this it is delivered or always there.'),
    owner: id.optional().describe('The person it belongs to and comes with.'),
    returnedBy: id.optional().describe('The activity that takes it back; left out: the supplier fetches it.'),
    insuredBy: id.optional().describe('The permit (insurance) without which it is not released.'),
    weekDays: z
      .number()
      .int()
      .min(1)
      .max(7)
      .default(4)
      .describe('Days charged for a week’s hire: three to five is usual.'),
    windMph: z
      .number()
      .int()
      .min(10)
      .max(80)
      .optional()
      .describe('Gusts in miles an hour at which it comes down, outdoors: the maker’s limit where it stands or flies.'),
    cautionMph: z
      .number()
      .int()
      .min(5)
      .max(80)
      .optional()
      .describe(
        'Gusts from which the plan warns of it, below `windMph`: two thirds of the limit is usual for a drone.',
      ),
    heightMetres: z
      .number()
      .int()
      .min(0)
      .max(120)
      .default(0)
      .describe('How high it stands or flies: gusts are up to half as strong again at 20 metres.'),
    dryOnly: z
      .boolean()
      .default(false)
      .describe('May not be used in rain, outdoors: a drone, a crane without a cover.'),
    loadWatts: z.number().int().min(0).max(500_000).default(0).describe('What it draws from the mains.'),
    supplyWatts: z.number().int().min(0).max(500_000).default(0).describe('What it gives, for a generator.'),
    vehicle: z.boolean().default(false).describe('Carries people or kit between places: named on movement orders.'),
    cards: length.optional().describe('How much recording its cards hold: "3 h". Left out: nobody counts.'),
    class: id
      .optional()
      .describe(
        'How it may fail: a class in scenarios/rules/kit-faults.json, such as "camera". Left out: it does not.',
      ),
    agreedBy: id.optional().describe('The person whose yes it needs before it is booked: photography, or post.'),
    conform: z
      .strictObject({
        activity: id.describe('The activity that has more to do.'),
        length: length.describe('How much more.'),
      })
      .optional()
      .describe('Work that using it adds to another activity: pictures to match in the grade.'),
    batteries: length.optional().describe('How long a set of batteries runs it: "3 h". Left out: nobody counts.'),
    copies: z
      .number()
      .int()
      .min(1)
      .max(4)
      .optional()
      .describe('Of a set of drives: copies that a back-up onto it makes. Left out: two, and nobody counts.'),
    storage: length
      .optional()
      .describe('Of a set of drives: how much recording it holds: "20 h". Left out: all of it.'),
    offSite: z.boolean().default(false).describe('Of a set of drives: one of its copies goes to another place.'),
    brings: z
      .array(id)
      .default([])
      .describe('Hazards that come with it: putting it into assessed work means assessing that anew.'),
  })
  .meta(
    snippet('kit', {
      id: 'cam-kit',
      name: 'Camera kit',
      supplier: 'Northside Hire',
      provides: ['camera-kit'],
      about: 'Two bodies and a tripod.',
      rate: '£150',
    }),
  );
