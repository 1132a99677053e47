package correspondence

import (
	"catchword/tei/diag"
	"catchword/transform/encode/internal/form"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// missing reports what a careful reader would look for in a message and the
// encoder has not recognised.
func (e *examiner) missing(m *Message, i int) {
	e.unnamed(m, i)
	m.blocks(func(b *structure.Block) {
		switch b.Kind {
		case form.Dateline:
			e.unreadDate(b)
		case form.Phrase:
			e.report(diag.Info, "unrecognised-line", b.Whole(), "nothing says what the line `%s` is; it is kept as a phrase of its opening or end", e.text.Plain(b.Whole()))
		}
	})
	if i == 0 {
		e.otherDate(m)
		if m.Date == nil && m.Described {
			e.report(diag.Info, "no-date", e.beginning(m, i), "no date of this message was recognised")
		}
	}
}

// unnamed reports a message without addressee or sender: where it is said that
// it is one.
func (e *examiner) unnamed(m *Message, i int) {
	if m.Genre == nil || !m.Genre.exchange || m.decides() {
		return
	}
	at := e.beginning(m, i)
	switch {
	case !m.Directed() && len(m.Sent) == 0 && !m.Described:
		e.report(diag.Info, "no-correspondents", at, "neither sender nor addressee of this %s was recognised; it has no correspDesc", m.Genre.named())
	case !m.Directed():
		e.report(diag.Info, "no-addressee", at, "no addressee of this %s was recognised", m.Genre.named())
	case len(m.Sent) == 0:
		e.report(diag.Info, "no-sender", at, "no sender of this %s was recognised", m.Genre.named())
	}
}

// beginning is where a message begins: the title, or the first block.
func (e *examiner) beginning(m *Message, i int) source.Span {
	if f, ok := e.Field(layout.Title); ok && i == 0 {
		return f.Whole()
	}
	var at source.Span
	m.blocks(func(b *structure.Block) {
		if at.Empty() {
			at = b.Whole()
		}
	})
	return at
}

// unreadDate reports a line of figures that is a date and cannot be read.
func (e *examiner) unreadDate(b *structure.Block) {
	plain := e.text.Plain(b.Whole())
	if len(e.datesIn(b.Whole())) == 0 && hasFigure(plain) {
		e.report(diag.Warning, "unread-date", b.Whole(), "the date `%s` cannot be read and has no reading", plain)
	}
}

func hasFigure(text string) bool {
	for _, c := range []byte(text) {
		if c >= '0' && c <= '9' {
			return true
		}
	}
	return false
}

// otherDate reports a dateline with another date than the header gives.
func (e *examiner) otherDate(m *Message) {
	head := e.Header.Date
	if head == nil || m.Date == nil || m.Date == head || !head.Certain || !m.Date.Certain {
		return
	}
	if head.When == "" || head.When == m.Date.When || len(head.When) != len(m.Date.When) {
		return
	}
	e.report(diag.Warning, "disagreeing-dates", m.Date.Span(), "the date is `%s` here but `%s` in the header; both are kept", m.Wording, e.Header.Dated)
}
