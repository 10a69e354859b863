// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WishesTest {

    private final Wishes wishes = new Wishes();

    @Test
    void listThatNobodyWishedForHasNoneToAnswer() {
        wishes.take();

        assertThat(wishes.isOpen()).isFalse();
    }

    @Test
    void wishIsAnsweredByTheListThatBeginsAfterIt() {
        wishes.add();
        wishes.take();

        assertThat(wishes.isOpen()).isTrue();
        wishes.answer();
        assertThat(wishes.isOpen()).isFalse();
    }

    @Test
    void wishThatComesWhileAListIsReadIsForTheNext() {
        wishes.take();
        wishes.add();
        wishes.answer();

        wishes.take();

        assertThat(wishes.isOpen()).isTrue();
    }
}
