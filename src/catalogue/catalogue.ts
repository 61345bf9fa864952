import type { CodeLists, FactDictionary } from '../facts/dictionary.ts'
import type { FactValue } from '../facts/fact.ts'
import type { Comparison, Conditions } from '../logic/condition.ts'
import { gradesOf } from './grading-rules.ts'

/** A grade that a catalogue's standards may ask for, from the lowest to the highest. */
export interface Grade {
  /** Name in data, such as `minimum`. */
  readonly id: string
  /** Name for people, such as `Minimum`. */
  readonly title: string
  /** What the document means by it, in our own words. */
  readonly means: string
}

/** A group of standards. */
export interface Theme {
  readonly id: string
  readonly title: string
}

/** Who has to act on a standard. */
export interface Classification {
  readonly id: string
  readonly title: string
  readonly means: string
}

/** Where something stands in the source: a section, and the words it starts and ends with, at most three each. */
export interface SourcePlace {
  readonly section: string
  readonly from: string
  readonly to: string
}

/** One atomic demand of one grade of one standard. */
export interface Criterion {
  /** Standard, grade, place in the grade: `2.minimum.1`; never changes once published. */
  readonly id: string
  /** What it asks, in our own words. */
  readonly asks: string
  readonly conditions: Conditions
  /** Where the source asks it; absent for a criterion that a profile added. */
  readonly source?: SourcePlace
  /** Says how we read the source, where the rule says more than the text. */
  readonly note?: string
  /** What a profile did to it. */
  readonly profile?: ProfileMark
}

/** What a profile did to a criterion, and why. */
export interface ProfileMark {
  readonly change: 'added' | 'threshold'
  readonly reason: string
  /** The catalogue's own thresholds that the profile replaced. */
  readonly replaced?: readonly Pick<Comparison, 'fact' | 'value'>[]
}

/** A part of a standard that the source names and doesn't grade apart. */
export interface Aspect {
  readonly ref: string
  readonly title: string
  /** Key of the channel that it is about. */
  readonly channel: string
}

/** Words of a grade that demand nothing, and why we think so. */
export interface SetAside {
  readonly grade: string
  readonly from: string
  readonly to: string
  readonly why: string
}

/** Outcomes that a standard supports, as two places of the source say; they are not merged. */
export interface OutcomeLinks {
  /** Codes that the standard's rationale states. */
  readonly prose: readonly string[]
  /** Codes that the table in Appendix B marks. */
  readonly appendixB: readonly string[]
  readonly note?: string
}

/** One standard of a catalogue. */
export interface Standard {
  /** The source's number. */
  readonly ref: string
  /** Name in file names and addresses. */
  readonly id: string
  /** What it asks for, in our own words. */
  readonly title: string
  readonly theme: string
  readonly classification: string
  /** Why the source thinks it important, in our own words. */
  readonly rationale: string
  readonly aspects?: readonly Aspect[]
  /** What is peculiar in the source. */
  readonly notes?: readonly string[]
  /** Why there is no grade to reach; present where the source gives none. */
  readonly ungraded?: string
  /** Criteria by grade; a grade that the source leaves out is absent. */
  readonly grades: Readonly<Record<string, readonly Criterion[]>>
  /** Facts that the standard is about and no criterion reads. */
  readonly measures?: readonly string[]
  readonly setAside?: readonly SetAside[]
  readonly outcomes: OutcomeLinks
  /** Why the standard doesn't apply to the council; set by a profile only. */
  readonly notApplicable?: string
}

/** An outcome that standards refer to. */
export interface Outcome {
  readonly code: string
  /** Identifier of an {@link Obligation}. */
  readonly obligation: string
  /** Last day, `YYYY-MM-DD`, as its obligation says; `null` where none is stated. */
  readonly deadline: string | null
  /** Number of the {@link OutcomeArea}. */
  readonly area: number
  /** In our own words; absent where no checked source describes it. */
  readonly description?: string
  /** Where the description was checked. */
  readonly source?: string
  readonly note?: string
}

/** How binding a group of outcomes is, and until when. */
export interface Obligation {
  readonly id: string
  readonly title: string
  readonly means: string
  /** Last day, `YYYY-MM-DD`; `null` where none is stated. */
  readonly deadline: string | null
  readonly source: string
}

/** A group of outcomes; which codes belong to it may be inferred. */
export interface OutcomeArea {
  readonly number: number
  /** Absent where no checked source names it. */
  readonly name?: string
  /** Where the name was checked. */
  readonly source?: string
  readonly note?: string
  /** Whether the grouping is inferred and no source states it. */
  readonly inferred: boolean
}

/** The outcomes that a catalogue's standards refer to. */
export interface Outcomes {
  readonly title: string
  readonly note: string
  readonly obligations: readonly Obligation[]
  /** How the areas were found. */
  readonly areaNote: string
  readonly areas: readonly OutcomeArea[]
  readonly outcomes: readonly Outcome[]
}

/** What a catalogue says of itself. */
export interface CatalogueHead {
  readonly id: string
  /** Version of our reading of the document. */
  readonly version: string
  readonly title: string
  /** The document that it reads: title, publisher, date, and how it came to us. */
  readonly source: {
    readonly title: string
    readonly publisher: string
    readonly published: string
    readonly note: string
  }
  /** Grades from the lowest to the highest; each holds only with every lower one that its standard has. */
  readonly grades: readonly Grade[]
  /** Why grades are cumulative. */
  readonly cumulative: string
  readonly themes: readonly Theme[]
  readonly classifications: readonly Classification[]
  /** Why a profile may declare a standard not applicable; absent where the document doesn't allow it. */
  readonly notApplicable?: string
}

/** A profile's name on a catalogue that it tailored. */
export interface AppliedProfile {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly hash: string
}

/**
 * One published set of standards, ready to assess with.
 *
 * @typeParam Values - names and value types of its facts; a type only, no value stands behind it
 */
export interface Catalogue<Values = Readonly<Record<string, FactValue>>> extends CatalogueHead {
  /** SHA-256, in hexadecimal, of all that the catalogue says. */
  readonly hash: string
  readonly facts: FactDictionary
  readonly codeLists: CodeLists
  readonly outcomes?: Outcomes
  readonly standards: readonly Standard[]
  /** The profile that tailored it. */
  readonly profile?: AppliedProfile
  /** Never present: carries the type of the facts. */
  readonly values?: Values
}

/** The criteria of a standard, from the lowest grade to the highest. */
export function criteriaOf(
  catalogue: Pick<CatalogueHead, 'grades'>,
  standard: Standard,
): readonly Criterion[] {
  return gradesOf(catalogue, standard).flatMap((grade) => standard.grades[grade] ?? [])
}

/** The outcomes that one place of the source links to a standard and the other doesn't. */
export function linkDifferences({ prose, appendixB }: OutcomeLinks): {
  readonly onlyProse: readonly string[]
  readonly onlyAppendixB: readonly string[]
} {
  return {
    onlyProse: prose.filter((code) => !appendixB.includes(code)),
    onlyAppendixB: appendixB.filter((code) => !prose.includes(code)),
  }
}
