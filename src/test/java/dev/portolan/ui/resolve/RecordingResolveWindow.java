// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.zone.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Type;

/** Remembers what it was asked for. */
final class RecordingResolveWindow implements ResolveWindow {

    final List<String> asked = new ArrayList<>();
    final Map<String, OutsideAnswer> answers = new HashMap<>();

    @Override
    public void copy(String text, String said) {
        asked.add("copy " + text);
    }

    @Override
    public OutsideNames outside() {
        return question -> {
            asked.add("outside " + question.name() + " " + Type.string(question.type()));
            return answers.getOrDefault(question.name().toString(), OutsideAnswer.NONE);
        };
    }

    @Override
    public void follow(ObjectRef object) {
        asked.add("follow " + object.label());
    }
}
