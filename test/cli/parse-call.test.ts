import { describe, expect, it } from 'vitest'
import { type Command, isGiven } from '../../src/cli/command.ts'
import { commandHelp } from '../../src/cli/help.ts'
import { parseCall } from '../../src/cli/parse-call.ts'

const command: Command = {
  name: 'weigh',
  operands: '[THING...]',
  count: [0, 2],
  says: 'weigh things',
  about: [],
  options: {
    gross: { says: 'with the wrapping' },
    unit: { value: 'UNIT', says: 'the unit', choices: ['kilo', 'pound'] },
    tag: { value: 'WORD', says: 'a tag', multiple: true },
  },
  examples: [],
  run: () => '',
}

describe('a flag', () => {
  it('is given or not, wherever it stands, and takes nothing that follows it', () => {
    const call = parseCall(command, ['apple', '--gross', 'pear', '--unit', 'kilo'])
    expect(call.operands).toEqual(['apple', 'pear'])
    expect(isGiven(call, 'gross')).toBe(true)
    expect(isGiven(parseCall(command, ['apple']), 'gross')).toBe(false)
  })

  it.each([
    [['--gross=yes'], '--gross takes no value: write --gross alone'],
    [['--gross='], '--gross takes no value: write --gross alone'],
    [['--gross', '--gross'], '--gross is given twice; keep one of them'],
    [['--gros'], 'there is no option --gros; did you mean --gross?'],
    [['--no-gross'], 'there is no option --no-gross; did you mean --gross?'],
  ])('%j is refused', (args, message) => {
    expect(() => parseCall(command, args)).toThrow(message)
  })

  it('stands alone in the help', () => {
    expect(commandHelp(command, 80)).toMatch(/^ {2}--gross {6}with the wrapping$/m)
  })
})

describe('an option with a value', () => {
  it.each([
    [['--unit'], '--unit needs a value: --unit UNIT'],
    [['--unit', '--gross'], '--unit needs a value: --unit UNIT'],
    [['--unit='], '--unit needs a value: --unit UNIT'],
    [['--unit', 'stone'], '--unit is one of kilo, pound, not stone'],
    [['--unit', 'kilo', '--unit', 'pound'], '--unit is given twice; keep one of them'],
  ])('is refused as %j', (args, message) => {
    expect(() => parseCall(command, args)).toThrow(message)
  })

  it('may start with a dash after an equals sign', () => {
    expect(parseCall(command, ['--tag=-1', '--tag', 'b']).options).toEqual({ tag: ['-1', 'b'] })
  })
})
