## What the engine, the journal and the caseload say of records.

journal-target-missing = the entry `{ $entry }` speaks of `{ $other }`, which this copy of the record does not hold. Merge it with the copy that does.
journal-competing-corrections = `{ $entry }` and `{ $other }` correct the same entry in different ways. Decide which is right, and retract the other.
journal-unread = the entry `{ $entry }` is of the kind `{ $event }`, which this version of the software cannot read. It is kept as it is; update the software to use it.
journal-partial = this copy lacks { $entries ->
    [one] 1 entry that this device may not hold
   *[other] { $entries } entries that this device may not hold
}. What it says may be incomplete: ask again where the whole record is.
journal-partial-judged = this copy lacks { $entries ->
    [one] 1 entry that this device may not hold
   *[other] { $entries } entries that this device may not hold
}. Ask again where the whole record is, before you do it.
input-entry-withheld = an entry of this kind stands for one that a device may not hold. The library puts it there; it cannot be added.
journal-written-before = the entry `{ $entry }` was written down before the day it tells of. Check its date.
journal-not-opened = this record has not been opened yet, so `{ $event }` cannot be added to it. Add the entry that opens it first.
journal-before-opening = this record was opened on { DATE($opened) }, and `{ $event }` is dated before that. Check its date; or correct the entry that opens the record, if that is the one that came too late.
journal-already-opened = this record is open already. If `{ $event }` is about another matter, open a record of its own for it.
journal-erased = this record was erased, so `{ $event }` cannot be added to it. Open a new record if the matter begins again.
journal-migration-backwards = this record follows version { $from } of the policy and cannot move back to version { $to }.
roster-gap-role = { $people ->
    [absent] nobody on the roster holds
   *[other] only `{ $people }` holds
} the role that `{ $place }` asks for: { ROLE($role) }.{ $people ->
    [absent] { " " }Give it to somebody, or name another role in the policy.
   *[other] { " " }Nobody does this for themselves: say who does it for them.
}
roster-gap-nobody = nobody on the roster can be { ROLE($role) }{ $people ->
    [absent] { "" }
   *[other] { " " }when it is about { $people }
}.{ $handlers ->
    [absent] { " " }Say in the policy to whom you turn then.
   *[other] { " " }The policy turns to: { ROLE($handlers) }.
}
roster-gap-one-for-two = only `{ $left }` is left for two roles that need two people, { ROLE($role) } and { ROLE($other) }{ $people ->
    [absent] { "" }
   *[other] , when it is about { $people }
}. Prepare one more person for one of them.
roster-gap-too-few = only { LIST($left) } are left for several roles, and one of them would hold two that need two people: { ROLE($roles) }{ $people ->
    [absent] { "" }
   *[other] , when it is about { $people }
}. Prepare one more person for one of these roles.
roster-gap-nobody-to-turn-to = the policy turns to the { ROLE($handler) }{ $people ->
    [absent] { "" }
   *[other] { " " }when it is about { $people }
}, and nobody is there. Add somebody to the roster, or name whom you turn to.
viewing-withheld = there is nothing here that this role may see. Ask the person who oversees the matter.

agenda-upcoming = { $step } in `{ $record }` comes later{ $due ->
    [absent] { "" }
   *[other] , by { DATE($due) }
}.
agenda-due = { $step } in `{ $record }` is due { $due ->
    [absent] soon
   *[other] by { DATE($due) }
}{ $role ->
    [absent] { "" }
   *[other] , owed by the { ROLE($role) }
}.
agenda-overdue = { $step } in `{ $record }` was due { $due ->
    [absent] before today
   *[other] on { DATE($due) }
} and is late{ $role ->
    [absent] { "" }
   *[other] ; the { ROLE($role) } owes it
}.
agenda-paused = { $step } in `{ $record }` waits, and its clock stands still{ $due ->
    [absent] { "" }
   *[other] ; at the earliest it is due on { DATE($due) }
}.

input-merge-other-record = this is a copy of the record `{ $found }`, not of `{ $expected }`. Merge copies of one record.
input-merge-other-version = one copy was opened under version { $found } of the policy, the other under { $expected }. They cannot be copies of one record.
input-merge-other-client = one copy is about the client `{ $found }`, the other about `{ $expected }`. Find out which is right before you merge.
input-entry-conflict = the id of this entry stands for two things: { $found }; and { $expected }. Give one of them an id of its own.
input-entry-other-room = this is an entry of the room `{ $found }`, and the record is of the room `{ $expected }`. Add it to a record of its own room.
input-entry-unknown-target = there is no entry `{ $found }` in this record. { $nearest ->
    [absent] Check the id.
   *[other] Did you mean `{ $nearest }`?
}
input-entry-unknown-milestone = the policy has no milestone `{ $found }`. { $nearest ->
    [absent] { $expected ->
        [absent] It names none.
       *[other] It has: { LIST($expected) }.
    }
   *[other] Did you mean `{ $nearest }`?
}
input-entry-tombstone = a tombstone is put in place by the library. Add an entry `{ $expected }` in its stead.
input-record-empty = this record has no entry that belongs to a room. A record begins with the entry that opens it.
input-roster-missing = this question needs the roster: who works here, in which roles. Hand it over in `{ $path }`.
input-record-no-permissions = records of { $found } keep no permissions. Ask of a record that does: a complaint.
input-roster-twice = `{ $found }` stands on the roster twice, here (`{ $path }`) and at `{ $expected }`. Keep one: positions from different days go into its list of positions.
input-permission-unknown = there is no permission `{ $found }` here that you may see. { $nearest ->
    [absent] Check the id.
   *[other] Did you mean `{ $nearest }`?
}
input-record-unknown = there is no record `{ $found }` here. { $nearest ->
    [absent] Check the id.
   *[other] Did you mean `{ $nearest }`?
}
input-record-unknown-room = there is no room `{ $found }`. { $nearest ->
    [absent] There are: { LIST($expected) }.
   *[other] Did you mean `{ $nearest }`?
}
input-room-not-built = this build of the library has no room `{ $found }`. Use one that was built with it, or leave out what speaks of it.
input-record-unknown-version = the policy book has no version { $found }. It has: { LIST($expected) }.
input-not-json = this value cannot be written as JSON. Pass plain objects, lists, text, numbers and true or false.

policy-empty-book = the book holds no policy. Give at least one version.
policy-unknown-pack = there is no pack `{ $found }`. { $nearest ->
    [absent] There are: { LIST($expected) }.
   *[other] Did you mean `{ $nearest }`?
}
policy-pack-not-built = the pack `{ $found }` speaks of rooms that this build of the library does not have: { LIST($expected) }. Use a build that has them, or another pack.
policy-packs-in-a-circle = these packs start from each other: { $found }. Take one `extends` away.
policy-version-twice = version { $found } stands in this book twice. Give each version a number of its own.
policy-version-out-of-order = this version holds from { DATE($found) }, before the version with the number below it. Later numbers hold from later days.
policy-not-in-force = no version of the policy is in force on { DATE($found) }. Add one, or ask about another day.
policy-room-missing = this policy says nothing of the room `{ $found }`. Start from a pack that does, or write the section.
policy-unknown-name = `{ $found }` is not known at `{ $path }`. { $nearest ->
    [absent] { $expected ->
        [absent] Check the name.
       *[other] There are: { LIST($expected) }.
    }
   *[other] Did you mean `{ $nearest }`?
}
policy-unit-not-usable = `{ $found }` cannot be used at `{ $path }`. Write { $expected }.
input-empty-list = at least one item is needed at `{ $path }`.
input-unknown-name = `{ $found }` is not known at `{ $path }`. { $nearest ->
    [absent] { $expected ->
        [absent] Check the name.
       *[other] There are: { LIST($expected) }.
    }
   *[other] Did you mean `{ $nearest }`?
}
library-schema = the library's own schema `{ $path }` cannot be used: { $found }. Please report this.

toy-not-lent = it was not lent, so it cannot come back.
