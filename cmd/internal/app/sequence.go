package app

import (
	"context"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// resultsAhead is how many results for each job may wait for their delivery: so
// many that no job waits for a slow file of another, and so few that a slow
// delivery does not pile them up.
const resultsAhead = 8

// sequence calls work for 0 to n-1 on up to jobs goroutines and hands the
// results to deliver one at a time, in that order. It ends at the first error of
// deliver, or when ctx is done.
func sequence[T any](ctx context.Context, n, jobs int, work func(context.Context, int) T, deliver func(T) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	// A job takes a ticket before it takes a number, and its ticket is given
	// back once its result is delivered: of two numbers that share a slot the
	// smaller one has been delivered before the other is taken.
	ahead := max(1, resultsAhead*jobs)
	tickets := make(chan struct{}, ahead)
	slots := make([]chan T, ahead)
	for i := range slots {
		slots[i] = make(chan T, 1)
	}
	var taken atomic.Int64
	var workers errgroup.Group
	for range jobs {
		workers.Go(func() error {
			for {
				select {
				case tickets <- struct{}{}:
				case <-ctx.Done():
					return nil
				}
				i := int(taken.Add(1)) - 1
				if i >= n {
					return nil
				}
				slots[i%ahead] <- work(ctx, i)
			}
		})
	}
	err := deliverAll(ctx, n, slots, tickets, deliver)
	stop()
	_ = workers.Wait() // none of them fails
	return err
}

func deliverAll[T any](ctx context.Context, n int, slots []chan T, tickets <-chan struct{}, deliver func(T) error) error {
	for i := range n {
		select {
		case r := <-slots[i%len(slots)]:
			<-tickets
			if err := deliver(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	return context.Cause(ctx)
}
