package app

import (
	"context"

	"golang.org/x/sync/errgroup"
)

// sequence calls work for 0 to n-1 on up to jobs goroutines and hands the
// results to deliver one at a time, in that order. No more than twice jobs
// results wait for delivery, so that a slow file does not pile up the others.
// It ends at the first error of deliver, or when ctx is done.
func sequence[T any](ctx context.Context, n, jobs int, work func(context.Context, int) T, deliver func(T) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan chan T, jobs)
	var workers errgroup.Group
	workers.SetLimit(jobs + 1) // and the one that starts the others
	workers.Go(func() error {
		defer close(queue)
		for i := range n {
			result := make(chan T, 1)
			select {
			case queue <- result:
			case <-ctx.Done():
				return nil
			}
			workers.Go(func() error { result <- work(ctx, i); return nil })
		}
		return nil
	})
	err := deliverAll(ctx, queue, deliver)
	stop()
	_ = workers.Wait() // none of them fails
	return err
}

func deliverAll[T any](ctx context.Context, queue <-chan chan T, deliver func(T) error) error {
	for result := range queue {
		select {
		case r := <-result:
			if err := deliver(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	return context.Cause(ctx)
}
