-- A list made as long as it gets by insertions, with many other keys.
kept = kept or {}
function player_think()
  for i = 1, 30000 do if not pcall(rawset, kept, "k" .. i, true) then break end end
  while true do
    local ok = pcall(table.insert, kept, 1)
    if not ok then pcall(table.sort, kept, function(a, b) kept[a] = nil return false end) end
  end
end
