// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * What is asked.
 *
 * @param name absolute, in the spelling of who asks
 * @param type a constant of {@link Type}, or any other number of 16 bits
 * @param dclass a constant of {@link DClass}, or any other number of 16 bits
 */
public record Question(Name name, int type, int dclass) {

    /** A question of class IN. */
    public static Question of(Name name, int type) {
        return new Question(name, type, DClass.IN);
    }

    @Override
    public String toString() {
        return name + " " + DClass.string(dclass) + " " + Type.string(type);
    }
}
