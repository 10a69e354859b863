// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a resolver needs beside a picture and a profile.
 *
 * @param upstream where forwarded questions go
 * @param random a source of random numbers for the thread that calls; it shuffles addresses
 * @param clock the time, for a resolver that keeps answers as the {@code cache} plugin does; null for one that answers every
 *     question as if it were the first
 * @param state whether the server has listed everything
 */
public record Surroundings(
        Upstream upstream,
        Supplier<RandomGenerator> random,
        @Nullable InstantSource clock,
        State state) {

    /** How far the server is with its lists. */
    public enum State {
        SYNCED,
        /** Names that are not known yet are server failures rather than name errors. */
        UNSYNCED
    }

    /** Offline, forgetful, synced. */
    public static Surroundings offline() {
        return new Surroundings(Upstream.NONE, ThreadLocalRandom::current, null, State.SYNCED);
    }

    /** The same with another upstream. */
    public Surroundings withUpstream(Upstream other) {
        return new Surroundings(other, random, clock, state);
    }

    /** The same with that source of random numbers. */
    public Surroundings withRandom(Supplier<RandomGenerator> other) {
        return new Surroundings(upstream, other, clock, state);
    }

    /** The same, keeping answers for as long as the Corefile's {@code cache} says. */
    public Surroundings withClock(InstantSource source) {
        return new Surroundings(upstream, random, source, state);
    }

    /** The same in that state. */
    public Surroundings in(State other) {
        return new Surroundings(upstream, random, clock, other);
    }
}
