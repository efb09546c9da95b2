## Dates, times and spans that cannot be read. What is expected are examples, with commas between them.

date-invalid = `{ $found }` is not a day that exists. Write year, month and day, such as `{ $expected }`.
instant-invalid = `{ $found }` is not a point in time. Write a date, a time and an offset, such as `{ $expected }`.
moment-invalid = `{ $found }` does not say when. Write what is known of it, in one of these ways: { $expected }.
span-invalid = `{ $found }` is not a length of time. { $nearest ->
    [absent] Write how many of what, such as { $expected }.
   *[other] Did you mean `{ $nearest }`?
}
span-which-days = `{ $found }` does not say which days count. Write one of these: { $expected }.
span-hours-need-instant = `{ $found }` counts from a time of day, and only the day is known here. Use days, weeks, months or years.
time-zone-unknown = `{ $found }` is not a time zone that we know. { $nearest ->
    [absent] Write its IANA name, such as `{ $expected }`.
   *[other] Did you mean `{ $nearest }`?
}

## Calendars that contradict themselves.

calendar-beyond-years = counting from `{ $found }` leaves the years that calendars know. Use dates from 1990 to 2100.
calendar-day-rule = `{ $found }` is not a day of the year. Write it in one of these ways: { $expected }.
calendar-unknown = there is no calendar `{ $found }`. { $nearest ->
    [absent] Name one of ours, or one that the policy defines.
   *[other] Did you mean `{ $nearest }`?
}
calendar-name-taken = `{ $found }` is one of our calendars. Give yours another name, and let it extend `{ $found }`.
calendar-extends-itself = these calendars build on each other in a circle: { $found }. Let one of them stand alone.
calendar-always-closed = a weekend of seven days leaves no day open. Leave out the days on which you work.
calendar-closure-ends-early = this closure ends on `{ $found }`, before it begins on `{ $expected }`. Exchange the two days.
calendar-holiday-ends-early = this holiday ends in `{ $found }`, before it begins in `{ $expected }`. Exchange the two years.
calendar-holiday-twice = two rules give the holiday `{ $found }` a day in the same year. Set `from`, `until` or `except`.
calendar-choice-unknown = this calendar offers no choice `{ $found }`. { $nearest ->
    [absent] Remove it, or correct its name.
   *[other] Did you mean `{ $nearest }`?
}
calendar-option-unknown = `{ $found }` is not an option of this choice. Choose one of these: { $expected }.
calendar-holiday-unknown = this calendar has no holiday `{ $found }`. { $nearest ->
    [absent] Remove it, or correct its name.
   *[other] Did you mean `{ $nearest }`?
}
calendar-holiday-contradicted = the holiday `{ $found }` is both observed and omitted. Keep one of the two.
