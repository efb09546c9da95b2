package decision

import rego.v1

held contains "fears is true" if input.fears == true
failed contains "fears is true" if input.fears == false

held contains "agrees is true" if input.agrees == true
failed contains "agrees is true" if input.agrees == false

held contains "category in [violence, harassment]" if input.category in {"violence", "harassment"}
failed contains "category in [violence, harassment]" if input.category == "delay"

held contains "age max 17" if input.age <= 17
failed contains "age max 17" if input.age > 17

held contains "city is Truro" if input.city == "Truro"
failed contains "city is Truro" if input.city != "Truro"

held contains "needs contains interpreter" if "interpreter" in input.needs
failed contains "needs contains interpreter" if {
	has("needs")
	not "interpreter" in input.needs
}

held contains "hearingOn before 2026-03-01" if input.hearingOn < "2026-03-01"
failed contains "hearingOn before 2026-03-01" if input.hearingOn >= "2026-03-01"

held contains "refusals min 1" if input.refusals >= 1
failed contains "refusals min 1" if input.refusals < 1

held contains "detained is true" if input.detained == true
failed contains "detained is true" if input.detained == false

held contains "represented is false" if input.represented == false
failed contains "represented is false" if input.represented == true

held contains "lostStatus is true" if input.lostStatus == true
failed contains "lostStatus is true" if input.lostStatus == false

held contains "minorAlone is true" if input.minorAlone == true
failed contains "minorAlone is true" if input.minorAlone == false

unknown contains "fears is true" if not has("fears")
unknown contains "agrees is true" if not has("agrees")
unknown contains "category in [violence, harassment]" if not has("category")
unknown contains "age max 17" if not has("age")
unknown contains "city is Truro" if not has("city")
unknown contains "needs contains interpreter" if not has("needs")
unknown contains "hearingOn before 2026-03-01" if not has("hearingOn")
unknown contains "refusals min 1" if not has("refusals")
unknown contains "detained is true" if not has("detained")
unknown contains "represented is false" if not has("represented")
unknown contains "lostStatus is true" if not has("lostStatus")
unknown contains "minorAlone is true" if not has("minorAlone")

has(name) if _ := input[name]

serious if {
	"fears is true" in held
	"agrees is true" in held
	"category in [violence, harassment]" in held
	"age max 17" in held
}

serious if {
	parts := {"city is Truro", "needs contains interpreter", "hearingOn before 2026-03-01", "refusals min 1"}
	count(parts & held) >= 3
}

serious if {
	"detained is true" in held
	"represented is false" in held
}

serious if "lostStatus is true" in held

serious if "minorAlone is true" in held

default truth := "fails"

truth := "holds" if serious

decision := {"truth": truth, "held": held, "failed": failed, "unknown": unknown}
