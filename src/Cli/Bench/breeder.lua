-- Eats, grows fat, breeds, and minds nobody: the benchmark measures what such a population costs.

local RUNNER, FATTY = 0, 1
local TILE = 256

local function graze(self)
    if self:tile_food() > 0 and self:food() < self:max_food() then
        self:eat()
        return
    end
    local x, y = self:pos()
    for _ = 1, 5 do
        if self:moveto(x + math.random(-3, 3) * TILE, y + math.random(-3, 3) * TILE) then
            return
        end
    end
end

function Creature:main()
    if self:health() < 60 and self:food() > 500 then
        self:heal()
    elseif self:type() == RUNNER and self:food() >= 8000 then
        self:convert(FATTY)
    elseif self:type() == FATTY and self:food() >= 5000 and self:health() > 40 then
        self:spawn()
    else
        graze(self)
    end
end

function Creature:onSpawned()
end

function Creature:onKilled()
end
