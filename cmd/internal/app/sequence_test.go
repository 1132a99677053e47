package app

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Results come in order, whatever the order in which work ends, and no more
// work is under way than was asked for.
func TestSequenceKeepsOrderAndBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "n")
		jobs := rapid.IntRange(1, 5).Draw(t, "jobs")
		naps := rapid.SliceOfN(rapid.IntRange(0, 50), n, n).Draw(t, "naps")
		var running, delivered atomic.Int32
		var got []int
		err := sequence(context.Background(), n, jobs, func(_ context.Context, i int) int {
			if now := running.Add(1); int(now) > jobs {
				t.Errorf("%d at once", now)
			}
			if ahead := i - int(delivered.Load()); ahead > resultsAhead*jobs {
				t.Errorf("%d results ahead of delivery", ahead)
			}
			time.Sleep(time.Duration(naps[i]) * time.Microsecond)
			running.Add(-1)
			return i
		}, func(i int) error {
			delivered.Add(1)
			got = append(got, i)
			return nil
		})
		if err != nil || len(got) != n || !slices.IsSorted(got) {
			t.Fatalf("%v, error %v", got, err)
		}
	})
}

func TestSequenceStopsAtAnError(t *testing.T) {
	full := errors.New("full")
	calls := 0
	err := sequence(context.Background(), 1000, 4,
		func(_ context.Context, i int) int { return i },
		func(int) error { calls++; return full })
	if !errors.Is(err, full) || calls != 1 {
		t.Errorf("error %v after %d calls", err, calls)
	}
}

func TestSequenceStopsWhenInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	err := sequence(ctx, 1000, 4, func(ctx context.Context, i int) int {
		if i == 3 {
			stop()
		}
		return i
	}, func(int) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
