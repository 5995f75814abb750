-- Hoarder: gathers, grows a bigger bag, and hides.
--
-- What it does: looks for food, eats it, heals in time, and becomes a fatty as soon as it can, because a fatty's
-- bag holds twice as much. With a full bag it hides and digests; when it is rich and healthy beyond all need, it has
-- a child. It hits back, and drives off whoever comes near while it eats.
-- What one learns from it: the state style. Each state is a function, events ("there is food here", "I was hit")
-- switch between them, and nothing is remembered but the state a creature is in.
-- What to try next: have children sooner (spawn() needs only 5000 food and brings 10 points), or find a better hiding
-- place: koth_pos() is a spot where resting pays.

function bot()
    -- The idle state comes first and again whenever a state ends without naming another.
    function onIdle()
        return and_start_state "search"
    end

    function search()
        say "search"
        random_move()
        return and_restart_state
    end

    -- Called in every tick in which food lies under the creature.
    function onTileFood()
        if in_state "search" and can_eat() then
            return and_start_state "gorge"
        end
    end

    function gorge()
        say "gorge"
        eat()
        if type() == 0 and food() >= 8000 then
            return and_start_state "grow"
        elseif type() == 1 and food() >= 8000 and health() > 40 then
            return and_start_state "breed"
        elseif health() < 40 then
            return and_start_state "recover"
        elseif not can_eat() then
            return and_start_state "hide"
        end
        return and_start_state "search"
    end

    -- heal() would go on until the bag is empty; this stops at half a fatty's health, which is a full runner's.
    function recover()
        say "heal"
        begin_healing()
        while is_healing() and health() < (type() == 1 and 50 or 90) do
            wait_for_next_round()
        end
        return and_start_state "search"
    end

    function grow()
        say "grow"
        convert(1)
        return and_start_state "search"
    end

    -- Hides where nobody is near: after a few random moves at the first place with some distance to everybody.
    function hide()
        say "hide"
        for _ = 1, 5 do
            random_move()
            local _, _, _, _, far = nearest_enemy()
            if not far or far > 2500 then
                break
            end
        end
        say "digest"
        while health() > 75 do
            wait_for_next_round()
        end
        return and_start_state "recover"
    end

    function breed()
        say "birth"
        spawn()
        return and_start_state "search"
    end

    -- Called in every tick, whatever the creature is about.
    function onTick()
        if health() < 30 and food() > 500 and (in_state "search" or in_state "gorge" or in_state "hide") then
            return and_start_state "recover"
        end
        -- Food is not shared: whoever comes close to a fatty at its meal is driven off.
        local enemy, _, _, _, far = nearest_enemy()
        if type() == 1 and far and far < 300 and in_state "gorge" then
            return and_start_state("defend", enemy)
        end
    end

    -- Called for every hit, even for one that came just before the end: then there is nobody left to give orders to.
    -- A fatty hits back; a runner cannot hurt a fatty and gets out of the way.
    function onAttacked(attacker)
        if not _GG.creature_exists(id) then
            return
        elseif type() == 1 and not in_state "defend" then
            return and_start_state("defend", attacker)
        elseif type() == 0 and not in_state "escape" then
            return and_start_state "escape"
        end
    end

    function defend(attacker)
        say "defend"
        attack(attacker)
        return and_start_state "search"
    end

    function escape()
        say "escape"
        random_move()
        return and_start_state "search"
    end
end
