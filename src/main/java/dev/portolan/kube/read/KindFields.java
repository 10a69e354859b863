// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import dev.portolan.cluster.ResourceKind;

/** Collects the fields of one object of a certain kind. */
interface KindFields {

    /** What is collected. */
    ResourceKind kind();

    /** Reads the value of a field at the top of the object, or skips it. */
    void read(String field, ObjectCursor in) throws WrongField;

    /**
     * The object, once its end is reached.
     *
     * @throws WrongField if something that the API demands is missing; its line is 0
     */
    Found finish(Metadata metadata) throws WrongField;
}
